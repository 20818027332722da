"""Training a base voice for many speakers from corpora on disk: features first, then a run like others."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.events import Note, Progress
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob

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
        """Where its features are kept."""
        place = hashlib.sha256(str(self.folder.resolve()).encode()).hexdigest()[:8]
        return cache / f"{self.folder.resolve().name}-{place}"


def prepare_features(corpora: Sequence[CorpusPlace], cache: Path) -> Iterator[Progress | Note]:
    """Align the corpora and compute their features, as far as that was not done.

    Raises StudioError for a folder that is no corpus, or whose language has no aligner.
    """
    from studio.voices.engines.studio.corpus import prepare_corpus, read_corpus

    with Crew(ThisJob(os.cpu_count() or 1)) as crew:
        for corpus in corpora:
            clips = read_corpus(corpus.folder, corpus.language)
            yield from prepare_corpus(clips, corpus.features(cache), spread=crew.map)


def prepare_base(
    run_folder: Path,
    corpora: Sequence[CorpusPlace],
    cache: Path,
    *,
    leave_out: Sequence[str] = (),
    hold_out_every: int = 40,
    **settings: Any,
) -> None:
    """Make the folder of a run, whose features are there; one that is there already is left as it is.

    `leave_out` names speakers or readers' numbers; of each speaker one utterance of `hold_out_every` is held
    out. `settings` are fields of TrainingSettings that differ from those that suit a base. Raises StudioError
    where a folder holds another kind of run.
    """
    from studio.voices.training import RUN_FILE, TrainingSettings, open_run, prepare_base_run

    if (run_folder / RUN_FILE).exists():
        if not open_run(run_folder).material:
            raise StudioError("{folder} holds another run. Choose a new folder.", folder=str(run_folder))
        return
    material = {
        "features": [str(corpus.features(cache).resolve()) for corpus in corpora],
        "leave_out": list(leave_out),
        "hold_out_every": hold_out_every,
    }
    chosen = {name: value for name, value in settings.items() if value is not None}
    prepare_base_run(run_folder, ENGINE, material, TrainingSettings.from_json({**BASE_SETTINGS, **chosen}))


BASE_SETTINGS: dict[str, Any] = {
    "minutes": 90.0,
    "batch_size": 12,
    "learning_rate": 1e-3,
    "warmup_steps": 100,
    "settle": 0.3,
    "checkpoint_every": 200,
    "precision": "bf16-mixed",
    "background": True,
}
"""What suits a network that starts from nothing."""
