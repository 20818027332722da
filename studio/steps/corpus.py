"""Bringing a corpus into a project: a folder of LJSpeech, VCTK, LibriTTS or LibriSpeech, or a list of files.

Each clip becomes a recording with one turn. A clip that cannot be used is named and the others come in; what
the project has already, by its hash, does not come in again.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from studio.audio.files import import_audio, sha256_of
from studio.dataset.formats.readers import corpus_reader
from studio.dataset.formats.values import Corpus, CorpusClip
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.edits_corpora import NewClip
from studio.project.project import Project
from studio.steps.importing import Provenance
from studio.steps.step import Step

MOST_SAID = 3


@dataclass(frozen=True)
class ReadCorpus:
    """The clips that can be added, where their copies lie ("" where they were not copied), and the rest.

    `known` counts clips that the project has already.
    """

    clips: tuple[NewClip, ...]
    source: str
    copies: str
    known: int
    problems: tuple[Message, ...]


def import_corpus(
    project: Project,
    path: Path,
    *,
    copy: bool = True,
    language: str = "en",
    provenance: Provenance | None = None,
) -> Step:
    """The step that imports a corpus, its sounds copied into the project or linked where they lie.

    `language` is for corpora that do not tell theirs. Raises StudioError where `path` is no corpus.
    """
    if not path.exists():
        raise StudioError("There is no file {path}.", path=str(path))
    path = Path(os.path.abspath(path))
    copies = str(project.subfolder("audio")) if copy else ""
    known = {recording.sha256 for recording in project.recordings()}
    return Step(
        title=Message("Import {name}", {"name": path.name}),
        work=read_and_copy,
        args=(str(path), copies, str(project.subfolder("cache")), language, known),
        apply=partial(_apply, folder=project.folder, provenance=provenance or Provenance()),
        large=True,
    )


def read_and_copy(path: str, copies: str, cache: str, language: str, known: set[str]) -> Iterator[Event]:
    """The work: read the corpus, check and copy each sound; a `Result` with a `ReadCorpus`.

    What was copied is deleted where it fails or is cancelled.
    """
    root = Path(path)
    yield Progress(None, Message("Reading {name}", {"name": root.name}))
    corpus = _read(root)
    folder = _new_folder(Path(copies), root.stem) if copies else None
    try:
        found = _Found(root, corpus, folder, Path(cache), language, set(known))
        for number, clip in enumerate(corpus.clips):
            yield Progress(number / len(corpus.clips), Message("Checking {name}", {"name": clip.path.name}))
            found.take(clip)
        result = found.result()
    except BaseException:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    yield Result(result)


class _Found:
    """What has come in so far."""

    def __init__(
        self, root: Path, corpus: Corpus, copies: Path | None, cache: Path, language: str, known: set[str]
    ) -> None:
        self._root = root if root.is_dir() else root.parent
        self._source = corpus.source
        self._copies, self._cache, self._language, self._known = copies, cache, language, known
        self._clips: list[NewClip] = []
        self._problems = list(corpus.problems)
        self._again = 0
        self._nobody = root.stem

    def take(self, clip: CorpusClip) -> None:
        """Check and copy one clip; a reason why it cannot be used is kept."""
        try:
            if sha256_of(clip.path) in self._known:
                self._again += 1
                return
            self._clips.append(self._new(clip))
        except StudioError as error:
            self._problems.append(error.message)

    def result(self) -> ReadCorpus:
        """All of it. Raises StudioError where no clip could be used, saying why the first could not."""
        if not self._clips:
            raise self._nothing()
        copies = str(self._copies) if self._copies else ""
        return ReadCorpus(tuple(self._clips), self._source, copies, self._again, tuple(self._problems))

    def _nothing(self) -> StudioError:
        if self._again:
            return StudioError(
                "All {count} clips of {name} are in the project already.",
                count=self._again,
                name=self._root.name,
            )
        why = self._problems[0] if self._problems else Message("It is empty.")
        return StudioError("No clip of {name} can be used. {why}", name=self._root.name, why=why)

    def _new(self, clip: CorpusClip) -> NewClip:
        checked = import_audio(clip.path, self._cache)
        self._known.add(checked.sha256)
        path = clip.path if self._copies is None else self._copied(clip.path)
        info = checked.info
        return NewClip(
            name=clip.id,
            path=str(path),
            sha256=checked.sha256,
            sample_rate=info.sample_rate,
            channels=info.channels,
            samples=info.samples,
            language=clip.language or self._language,
            repairs=checked.repairs,
            speaker=clip.speaker or self._nobody,
            text=clip.text,
            spoken=clip.spoken,
            words=clip.words,
        )

    def _copied(self, path: Path) -> Path:
        assert self._copies is not None
        target = self._copies / path.resolve().relative_to(self._root.resolve())
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        except OSError as error:
            raise StudioError(
                "{name} could not be copied into the project: {reason}. Free some space, or link it instead.",
                name=path.name,
                reason=error.strerror or str(error),
            ) from error
        return target


def _read(root: Path) -> Corpus:
    reader = corpus_reader(root)
    if reader is None:
        raise StudioError(
            "{name} is no corpus that is known here: LJSpeech, VCTK, LibriTTS or LibriSpeech, or a list of "
            "sound files and their texts.",
            name=root.name,
        )
    return reader.read(root)


def _new_folder(parent: Path, name: str) -> Path:
    number, folder = 2, parent / name
    while folder.exists():
        folder, number = parent / f"{name} {number}", number + 1
    return folder


def _apply(project: Project, found: ReadCorpus, *, folder: Path, provenance: Provenance) -> Message:
    clips = [_stored(clip, folder) for clip in found.clips]
    try:
        project.apply(edits.add_clips, clips, found.source, asdict(provenance))
    except BaseException:
        if found.copies:
            shutil.rmtree(found.copies, ignore_errors=True)
        raise
    return _what_came_in(found)


def _stored(clip: NewClip, folder: Path) -> NewClip:
    path = Path(clip.path)
    return replace(clip, path=path.relative_to(folder).as_posix()) if path.is_relative_to(folder) else clip


def _what_came_in(found: ReadCorpus) -> Message:
    seconds = sum(clip.samples / clip.sample_rate for clip in found.clips)
    values = {
        "count": len(found.clips),
        "corpus": found.source,
        "minutes": seconds / 60,
        "speakers": len({clip.speaker for clip in found.clips}),
    }
    done = Message("Imported {count} clips ({corpus}): {minutes:.1f} min, {speakers} speakers", values)
    if values["speakers"] == 1:
        done = Message("Imported {count} clips ({corpus}): {minutes:.1f} min, 1 speaker", values)
    again = Message("{count} were in the project already", {"count": found.known}) if found.known else None
    problems = list(found.problems)
    more = Message("{count} more clips were left out", {"count": len(problems) - MOST_SAID})
    said = problems if len(problems) <= MOST_SAID + 1 else [*problems[:MOST_SAID], more]
    return sentences(done, again, *said)
