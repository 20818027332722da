"""What lies in files and folders that somebody wants to import: recordings, transcripts, corpora, the rest.

Nothing is decoded for it and nothing changed. A transcript belongs to the sound of the same name beside it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from studio.audio.files import probe, sha256_of
from studio.dataset.formats.readers import NOT_READ, READERS, corpus_reader, is_transcript, read_transcript
from studio.dataset.formats.sounds import MAX_FILES, is_sound
from studio.errors import Message, StudioError

_ANY_TEXT = (".txt", ".text", ".md", ".lab", ".json")

LAYERS = 4
"""Corpora are looked for in folders down to this depth."""


class Kind(Enum):
    """What can be imported."""

    RECORDING = auto()
    CORPUS = auto()
    TRANSCRIPT = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be imported.

    `transcript` is what belongs to a recording. `about` says in a few words what it is; `recording_id` is
    the recording that a transcript alone is for, None where nobody knows.
    """

    kind: Kind
    path: Path
    about: Message
    transcript: Path | None = None
    recording_id: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What was found, and a sentence for each file that cannot be imported."""

    found: tuple[Found, ...]
    left_out: tuple[Message, ...]


def look_through(paths: Sequence[Path], recordings: Sequence[tuple[int, str]] = ()) -> Plan:
    """What can be imported of files and folders. `recordings` are the project's, ids and names.

    Walks folders, so it belongs in a thread or a child. Never raises: what cannot be used is left out.
    """
    found: list[Found] = []
    left_out: list[Message] = []
    sounds: list[Path] = []
    texts: list[Path] = []
    for path in dict.fromkeys(paths):
        if not path.exists():
            left_out.append(Message("There is no file {path}.", {"path": str(path)}))
        elif path.is_dir():
            _look_into(path, found, sounds, texts, left_out)
        elif (corpus := corpus_reader(path)) is not None:
            found.append(Found(Kind.CORPUS, path, Message(corpus.title)))
        else:
            _sort_file(path, sounds, texts, left_out, asked_for=True)
    found += _recordings(sounds, texts, left_out)
    used = {each.transcript for each in found}
    used |= {text for sound in sounds for text in texts if _belongs(text, sound)}
    asked = set(paths)
    # What merely lies in a folder may be anybody's text, unless its name says that it is a transcript.
    loose = [path for path in texts if path in asked or path.suffix.casefold() not in _ANY_TEXT]
    found += [_for_recording(path, recordings) for path in loose if path not in used]
    return Plan(tuple(found), tuple(left_out))


def duplicates(
    plan: Plan, known: dict[str, str], tell: Callable[[], object] = lambda: None
) -> Iterator[tuple[Path, str]]:
    """The recordings of a plan that are the same file as another: its path, and the other's name.

    `known` holds the names of the project's recordings by hash. Reads every file once: slow. `tell` is called
    at each block that is read; an exception it raises cancels.
    """
    seen = dict(known)
    for each in plan.found:
        if each.kind is Kind.RECORDING:
            try:
                sha256 = sha256_of(each.path, tell)
            except (StudioError, OSError):
                continue
            if sha256 in seen:
                yield each.path, seen[sha256]
            seen.setdefault(sha256, each.path.name)


def _look_into(
    folder: Path,
    found: list[Found],
    sounds: list[Path],
    texts: list[Path],
    left_out: list[Message],
    layer: int = 0,
) -> None:
    corpus = corpus_reader(folder)
    if corpus is not None:
        found.append(Found(Kind.CORPUS, folder, Message(corpus.title)))
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        why = {"path": str(folder), "reason": error.strerror or str(error)}
        left_out.append(Message("The folder {path} cannot be read: {reason}.", why))
        return
    for entry in entries[:MAX_FILES]:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            if layer < LAYERS:
                _look_into(entry, found, sounds, texts, left_out, layer + 1)
        elif entry.is_file():
            _sort_file(entry, sounds, texts, left_out, asked_for=False)


def _sort_file(
    path: Path, sounds: list[Path], texts: list[Path], left_out: list[Message], *, asked_for: bool
) -> None:
    """Whether a file is a sound, a transcript, or neither; what nobody asked for by name is passed over."""
    if is_sound(path):
        sounds.append(path)
    elif is_transcript(path):
        texts.append(path)
    elif path.suffix.casefold() in NOT_READ and asked_for:
        what = {"name": path.name, "what": NOT_READ[path.suffix.casefold()]}
        left_out.append(Message("{name} is {what}, which is not read here.", what))
    elif asked_for and _sounds(path):
        sounds.append(path)
    elif asked_for:
        left_out.append(Message("{name} is neither a sound nor a transcript.", {"name": path.name}))


def _sounds(path: Path) -> bool:
    """Whether a file without a known name holds sound nevertheless."""
    try:
        probe(path)
    except StudioError:
        return False
    return True


def _recordings(sounds: Sequence[Path], texts: Sequence[Path], left_out: list[Message]) -> list[Found]:
    """Each sound with its transcript: among the files, or beside it."""
    by_name: dict[tuple[Path, str], list[Path]] = {}
    for text in texts:
        by_name.setdefault((text.parent, _stem(text)), []).append(text)
    alone = len(sounds) == 1 and len(texts) == 1
    found = []
    for sound in sounds:
        own = by_name.get((sound.parent, sound.stem.casefold())) or _beside(sound)
        transcript = _best(own or (list(texts) if alone else []), sound.stem, left_out)
        found.append(Found(Kind.RECORDING, sound, Message("Recording"), transcript))
    return found


def _belongs(text: Path, sound: Path) -> bool:
    return text.parent == sound.parent and _stem(text) == sound.stem.casefold()


def _beside(sound: Path) -> list[Path]:
    """Transcripts of the sound's name in its folder."""
    endings = [ending for reader in READERS for ending in reader.endings]
    beside = (sound.with_name(sound.stem + ending) for ending in endings)
    found = [path for path in beside if path.is_file()]
    grids = [sound.with_name(sound.stem + ".TextGrid")]
    return found or [path for path in grids if path.is_file()]


def _best(texts: Sequence[Path], recording: str, left_out: list[Message]) -> Path | None:
    """Of several transcripts the one that says most and can be read; why none can be read is kept."""
    order = (".json", ".textgrid", ".eaf", ".ctm", ".stm", ".ass", ".vtt", ".srt", ".txt", ".lab", ".rttm")
    ranks = {ending: rank for rank, ending in enumerate(order)}
    refusals = []
    for path in sorted(texts, key=lambda path: (ranks.get(path.suffix.casefold(), len(order)), path.name)):
        try:
            read_transcript(path, recording)
        except StudioError as error:
            refusals.append(error.message)
        else:
            return path
    left_out += refusals[:1]
    return None


def _stem(text: Path) -> str:
    """The name without its ending, however long that is: ``a.trans.txt`` is of ``a``."""
    name = text.name.casefold()
    endings = sorted((ending for reader in READERS for ending in reader.endings), key=len, reverse=True)
    ending = next((each for each in endings if name.endswith(each)), "")
    return name.removesuffix(ending)


def _for_recording(path: Path, recordings: Sequence[tuple[int, str]]) -> Found:
    own = next((each for each, name in recordings if name.casefold() == _stem(path)), None)
    return Found(Kind.TRANSCRIPT, path, Message("Transcript"), recording_id=own)
