"""Training a base voice for many speakers from corpora on disk: features first, then a run like others."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import StudioError
from studio.events import Note, Progress
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob

if TYPE_CHECKING:
    from studio.voices.engines.studio.corpus import Spoken
    from studio.voices.training import RunFolder

ENGINE = "studio"


@dataclass(frozen=True)
class CorpusPlace:
    """A corpus in a known layout, and the language of clips that name none."""

    folder: Path
    language: str = "en"

    @classmethod
    def parse(cls, text: str) -> "CorpusPlace":
        """From ``FOLDER`` or ``FOLDER=LANGUAGE``."""
        folder, mark, language = text.rpartition("=")
        if not mark or "/" in language or Path(text).is_dir():
            return cls(Path(text))
        return cls(Path(folder), language)

    def features(self, cache: Path) -> Path:
        """Where its features are kept, which another language would make others."""
        place = hashlib.sha256(f"{self.folder.resolve()}={self.language}".encode()).hexdigest()[:8]
        return cache / f"{self.folder.resolve().name}-{place}"


def read_corpora(
    corpora: Sequence[CorpusPlace], leave_out: Sequence[str] = ()
) -> "dict[CorpusPlace, list[Spoken]]":
    """The clips of each corpus, also of readers who will be left out.

    Raises StudioError for a folder that is not there, or no corpus, and for a name that nobody in them has.
    """
    from studio.voices.engines.studio.corpus import read_corpus, require_readers

    for corpus in corpora:
        if not corpus.folder.is_dir():
            raise StudioError("There is no folder {folder}.", folder=str(corpus.folder))
    clips = {corpus: read_corpus(corpus.folder, corpus.language) for corpus in corpora}
    require_readers(leave_out, [clip for spoken in clips.values() for clip in spoken])
    return clips


def prepare_features(
    clips: "Mapping[CorpusPlace, Sequence[Spoken]]", cache: Path
) -> Iterator[Progress | Note]:
    """Align the corpora and compute their features, as far as that was not done.

    Raises StudioError where a language has too little speech to learn an aligner from, or a sound cannot be
    read, and that or OSError where `cache` cannot be written.
    """
    from studio.voices.engines.studio.corpus import prepare_corpus

    with Crew(ThisJob(os.cpu_count() or 1)) as crew:
        for corpus, spoken in clips.items():
            yield from prepare_corpus(spoken, corpus.features(cache), spread=crew.map)


def prepare_base(
    run_folder: Path,
    corpora: Sequence[CorpusPlace],
    cache: Path,
    *,
    leave_out: Sequence[str] = (),
    hold_out_every: int = 40,
    **settings: Any,
) -> None:
    """Make the folder of a run; one that is there already, and was told the same, is left as it is.

    `leave_out` names speakers or readers' numbers; of each speaker one utterance of `hold_out_every` is held
    out. `settings` are fields of TrainingSettings that differ from those that suit a base. Raises StudioError
    where a folder holds another run, or cannot be written.
    """
    from studio.voices.training import RUN_FILE, TrainingSettings, open_run, prepare_base_run

    material = {
        "features": [str(corpus.features(cache).resolve()) for corpus in corpora],
        "leave_out": list(leave_out),
        "hold_out_every": hold_out_every,
    }
    chosen = {name: value for name, value in settings.items() if value is not None}
    if (run_folder / RUN_FILE).exists():
        _require_same(open_run(run_folder), material, chosen)
        return
    prepare_base_run(run_folder, ENGINE, material, TrainingSettings.from_json({**BASE_SETTINGS, **chosen}))


def _require_same(run: "RunFolder", material: Mapping[str, Any], chosen: Mapping[str, Any]) -> None:
    """Raises StudioError where a run that should go on was told otherwise when it began."""
    told = {**run.settings.to_json(), **run.material}
    wanted = {**material, **chosen}
    named = {"features": "corpora"}
    others = [named.get(name, name.replace("_", " ")) for name, value in wanted.items()
              if told.get(name) != value]  # fmt: skip
    if others:
        raise StudioError(
            "{folder} holds another run, whose {settings} differ. Say what it was told to go on with it, or "
            "choose a new folder.",
            folder=str(run.folder), settings=", ".join(others),
        )  # fmt: skip


BASE_SETTINGS: dict[str, Any] = {
    "minutes": 90.0,
    "batch_size": 12,
    "learning_rate": 1e-3,
    "warmup_steps": 100,
    "settle": 0.3,
    "checkpoint_every": 200,
    "precision": "auto",
    "background": True,
}
"""What suits a network that starts from nothing."""
