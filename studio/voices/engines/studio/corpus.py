"""Corpora on disk, and gold snapshots, as features to train on, computed once and kept.

A corpus in a layout that the program reads (LJSpeech, LibriSpeech, LibriTTS, VCTK) is aligned by the
program's own aligner. Its words with their times go to ``alignment.jsonl``, line by line, so that aligning
goes on where it was broken off; features to files of `SHARD` utterances. A new form of sound or a new table
of symbols makes new features and keeps the alignment; a clip whose text or sound is another is aligned again.
"""

import json
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import soxr
import torch
from torch import Tensor

from studio.audio.files import read_mono
from studio.dataset.formats.readers import corpus_reader
from studio.dataset.formats.values import CorpusClip
from studio.dataset.snapshot import Snapshot
from studio.errors import Message, StudioError
from studio.events import Note, Progress
from studio.project.values import base_language
from studio.speech.alignment import AlignedPhone, AlignedWord, Aligner, Spread, moved
from studio.speech.alignment_edges import Edges
from studio.speech.dvectors import DVectorEncoder
from studio.speech.recorded import SAMPLE_RATE as SPEECH_RATE
from studio.speech.recorded import Excerpt
from studio.speech.text import spoken_form
from studio.voices.engines.studio.corpus_aligners import aligner_of
from studio.voices.engines.studio.features import Utterance, utterance_of
from studio.voices.engines.studio.sound_form import HOP_SAMPLES, MELS, SAMPLE_RATE, WINDOW_SAMPLES
from studio.voices.engines.studio.symbols import TABLE_MARK
from studio.voices.engines.studio.timed_sounds import TimedWord, timed_sounds
from studio.voices.training import write_json

SHARD = 250
"""Utterances in one file of features."""
VERSION = 1
LEAST_SCORE = 0.3
"""Utterances whose words score less on the mean do not say their text, and are left out."""
LONGEST_PIECE_S, LEAST_CUT_S = 7.0, 0.12
"""Longer utterances are cut into phrases, where a reader pauses for so long."""
MOST_SPEAKERS_NAMED = 20
ALIGNMENT, INDEX = "alignment.jsonl", "index.json"
_INTEGERS = ("symbols", "places", "moods", "frames")


@dataclass(frozen=True)
class Entry:
    """An utterance of a corpus whose features are kept: where, who speaks in which language, how long."""

    name: str
    speaker: str
    language: str
    seconds: float
    text: str
    shard: str
    """The file, with its folder."""

    def load(self) -> Utterance:
        """Its features, from disk. Raises StudioError where they are gone or damaged."""
        from safetensors import SafetensorError

        try:
            stored = _opened(self.shard)
            values = {name: stored.get_tensor(f"{self.name}/{name}") for name in Utterance.__annotations__}
        except (OSError, SafetensorError) as error:
            raise StudioError(
                "The features in {file} are gone or damaged. Delete that file and prepare the corpus again.",
                file=self.shard,
            ) from error
        whole = {name: values[name].long() for name in _INTEGERS}
        return Utterance(**{**{name: value.float() for name, value in values.items()}, **whole})


@lru_cache(maxsize=64)
def _opened(path: str) -> Any:
    """A file of features, mapped into memory."""
    from safetensors import safe_open

    return safe_open(path, framework="pt")


@dataclass(frozen=True)
class Spoken:
    """A clip to learn from: its sound file or samples' file, who speaks, and its text."""

    name: str
    path: Path
    text: str
    speaker: str
    language: str


def read_corpus(folder: Path, language: str = "") -> list[Spoken]:
    """The clips of a corpus in a known layout. Raises StudioError for another one, or one that is damaged.

    A clip whose corpus names no speaker is by the corpus itself; `language` is that of clips that name none.
    """
    reader = corpus_reader(folder)
    if reader is None:
        raise StudioError("{folder} is no corpus that is known here.", folder=str(folder))
    return [_spoken(clip, folder, language or "en") for clip in reader.read(folder).clips]


def names_of_reader(clip: Spoken | Entry) -> set[str]:
    """By which a reader may be left out: the speaker's name, or the number that utterances begin with."""
    return {clip.speaker, clip.name.split("-")[0]}


def require_readers(names: Collection[str], clips: Sequence[Spoken | Entry]) -> None:
    """Raises StudioError where nobody in `clips` has a name of those who are to be left out."""
    unknown = set(names).difference(*map(names_of_reader, clips))
    if unknown:
        raise StudioError(
            "Nobody in the corpora is called {names}, who should be left out. There are: {known}.",
            names=", ".join(sorted(unknown)),
            known=", ".join(sorted({clip.speaker for clip in clips})[:MOST_SPEAKERS_NAMED]),
        )


def _spoken(clip: CorpusClip, folder: Path, language: str) -> Spoken:
    text = clip.spoken or clip.text
    # A corpus in capitals does not mean that its words are spelled.
    return Spoken(
        clip.id, clip.path, text.lower() if text.isupper() else text,
        clip.speaker or folder.resolve().name, clip.language or language,
    )  # fmt: skip


def prepare_corpus(
    clips: Sequence[Spoken], folder: Path, *, spread: Spread = map
) -> Iterator[Progress | Note]:
    """Align `clips` and keep their features in `folder`; what is there already is kept.

    `spread` aligns: the builtin `map`, or one that does pieces of work beside each other.

    Raises StudioError where a sound cannot be read, or a language has too little speech to learn an aligner
    from, and that or OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    yield from align_corpus(clips, folder, spread)
    aligned, marks = read_alignment(folder), _marks(folder)
    fitting = [clip for clip in clips if _score(aligned.get(clip.name, [])) >= LEAST_SCORE]
    if len(fitting) < len(clips):
        yield Note(Message("{count} clips do not say their text, or could not be aligned, and are left out",
                           {"count": len(clips) - len(fitting)}))  # fmt: skip
    entries: list[Entry] = []
    for first in range(0, len(fitting), SHARD):
        yield Progress(first / len(fitting), Message("Computing features"))
        entries += _shard(folder, fitting[first : first + SHARD], aligned, marks)
    kept = [{**asdict(entry), "shard": Path(entry.shard).name} for entry in entries]
    write_json(folder / INDEX, {"mark": features_mark(), "entries": kept})


def read_index(folder: Path) -> list[Entry]:
    """The utterances whose features are in `folder`; none where one lacks or is of another form."""
    place = folder.resolve()
    try:
        stored = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        entries = [Entry(**{**entry, "shard": str(place / entry["shard"])}) for entry in stored["entries"]]
        known = stored["mark"] == features_mark()
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return entries if known and all(Path(entry.shard).is_file() for entry in entries) else []


def features_mark() -> str:
    """What features depend on besides the sound."""
    return f"{VERSION}-{TABLE_MARK}-{SAMPLE_RATE}-{WINDOW_SAMPLES}-{HOP_SAMPLES}-{MELS}"


def align_corpus(clips: Sequence[Spoken], folder: Path, spread: Spread = map) -> Iterator[Progress | Note]:
    """Align every clip that is not in the folder's alignment as it is, each a line as soon as it is found.

    Raises as `prepare_corpus` does.
    """
    done = _marks(folder)
    # A line without a mark is older than marks are, and counts.
    waiting = [clip for clip in clips if done.get(clip.name, "none") not in (None, _mark(clip))]
    aligners = {}
    for language in sorted({base_language(clip.language) for clip in waiting}):
        known = [(clip.path, clip.text) for clip in clips if base_language(clip.language) == language]
        aligners[language] = yield from aligner_of(language, known, folder)
    with open(folder / ALIGNMENT, "a", encoding="utf-8") as stream:
        if waiting and stream.tell():
            stream.write("\n")  # ends a line that was broken off
        tasks = [(clip, aligners[base_language(clip.language)]) for clip in waiting]
        for number, (clip, words) in enumerate(zip(waiting, spread(_aligned, tasks), strict=True), start=1):
            counts = {"count": number, "total": len(waiting)}
            yield Progress(number / len(waiting), Message("Aligned {count} of {total} clips", counts))
            line = {"name": clip.name, "mark": _mark(clip), "words": [asdict(word) for word in words]}
            stream.write(json.dumps(line) + "\n")
            stream.flush()


def _aligned(task: tuple[Spoken, Aligner]) -> list[AlignedWord]:
    return aligned_words(*task)


def aligned_words(clip: Spoken, aligner: Aligner) -> list[AlignedWord]:
    """The words of a clip with their times, in its seconds, and phones; none where its text does not fit it.

    Raises StudioError where its sound cannot be read.
    """
    samples = read_mono(clip.path, sample_rate=SPEECH_RATE)
    found = aligner.align(samples, spoken_form(clip.text, clip.language))
    if not found:
        return []
    return Edges(Excerpt(samples, 0.0)).sharpened(found, 0.0, len(samples) / SPEECH_RATE)


def read_alignment(folder: Path) -> dict[str, list[AlignedWord]]:
    """What was aligned so far, by the name of the clip; a line that was broken off does not count."""
    return {
        stored["name"]: [
            AlignedWord(**{**word, "phones": tuple(AlignedPhone(**phone) for phone in word["phones"])})
            for word in stored["words"]
        ]
        for stored in _lines(folder)
    }


def _marks(folder: Path) -> dict[str, int | None]:
    """Of what each clip was aligned, by its name; see `_mark`."""
    return {stored["name"]: stored.get("mark") for stored in _lines(folder)}


def _mark(clip: Spoken) -> int:
    """What changes with a clip's text, and mostly with its sound: with the size of its file."""
    size = clip.path.stat().st_size if clip.path.is_file() else 0
    return zlib.crc32(f"{size} {clip.text}".encode())


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    """What of the folder's alignment can be read; of a clip that was aligned again the last counts."""
    path = folder / ALIGNMENT
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        with suppress(ValueError):
            yield json.loads(line)


def _score(words: Sequence[AlignedWord]) -> float:
    return sum(word.score for word in words) / len(words) if words else 0.0


def _shard(
    folder: Path,
    clips: Sequence[Spoken],
    aligned: dict[str, list[AlignedWord]],
    marks: dict[str, int | None],
) -> list[Entry]:
    """Features of some clips in one file, and beside it what they are, computed unless both are there."""
    of = [[clip.name, marks[clip.name] or clip.text] for clip in clips]
    listed = zlib.crc32(json.dumps(of).encode())
    path = folder / f"features-{features_mark()}-{listed:08x}.safetensors"
    seconds = path.with_suffix(".json")
    if not path.is_file() or not seconds.is_file():
        tensors: dict[str, Tensor] = {}
        known: dict[str, dict[str, Any]] = {clip.name: {} for clip in clips}
        for clip in clips:
            samples = read_mono(clip.path, sample_rate=SAMPLE_RATE)
            for number, piece in enumerate(pieces_of(aligned[clip.name], len(samples) / SAMPLE_RATE)):
                first, last = round(piece.start * SAMPLE_RATE), round(piece.end * SAMPLE_RATE)
                found = clip_features(samples[first:last], piece.words, clip.language)
                if found is not None:
                    name = f"{clip.name}.{number}" if number else clip.name
                    tensors |= {f"{name}/{key}": value for key, value in stored_form(found).items()}
                    text = " ".join(word.text for word in piece.words)
                    known[clip.name][name] = {"seconds": piece.end - piece.start, "text": text}
        write_tensors(path, tensors)
        write_json(seconds, known)
    else:
        known = json.loads(seconds.read_text(encoding="utf-8"))
    return [
        Entry(name, clip.speaker, clip.language, shard=str(path), **values)
        for clip in clips for name, values in known[clip.name].items()
    ]  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A stretch [start, end) of a clip, in its seconds, and its words in the stretch's own seconds."""

    start: float
    end: float
    words: tuple[AlignedWord, ...]


def pieces_of(words: Sequence[AlignedWord], seconds: float) -> list[Piece]:
    """A clip as pieces of at most `LONGEST_PIECE_S`, cut where the reader pauses; longer without a pause."""
    waiting, pieces = [(0.0, seconds, tuple(words))], []
    while waiting:
        start, end, own = waiting.pop(0)
        cut = _best_cut(own, (start + end) / 2) if end - start > LONGEST_PIECE_S else None
        if cut is None:
            shifted = tuple(moved(word, -start) for word in own) if start else own
            pieces.append(Piece(start, end, shifted))
        else:
            middle = (own[cut - 1].end + own[cut].start) / 2
            waiting[:0] = [(start, middle, own[:cut]), (middle, end, own[cut:])]
    return pieces


def _best_cut(words: Sequence[AlignedWord], middle: float) -> int | None:
    """Before which word to cut: at a long pause near the middle; None without a pause."""
    gaps = {at: after.start - word.end for at, (word, after) in enumerate(pairwise(words), start=1)}
    gaps = {at: gap for at, gap in gaps.items() if gap >= LEAST_CUT_S}
    return max(gaps, key=lambda at: gaps[at] - 0.1 * abs(words[at].start - middle), default=None)


def clip_features(samples: Any, words: Sequence[TimedWord], language: str) -> Utterance | None:
    """Features of mono samples at the form's rate; None where its words' phones are not all known."""
    sounds = timed_sounds(words, language, 1 + len(samples) // HOP_SAMPLES)
    if sounds is None:
        return None
    return utterance_of(samples, soxr.resample(samples, SAMPLE_RATE, SPEECH_RATE), sounds, _encoder())


@lru_cache(maxsize=1)
def _encoder() -> DVectorEncoder:
    return DVectorEncoder()


def snapshot_features(snapshot: Snapshot) -> Iterator[Progress | tuple[str, Utterance | None]]:
    """The features of each clip of a snapshot, by its id, from the words and phones frozen with it.

    None for a clip that cannot be learned from. Raises StudioError where a clip was changed or is gone.
    """
    for number, clip in enumerate(snapshot.clips):
        counts = {"number": number + 1, "count": len(snapshot.clips)}
        yield Progress(number / len(snapshot.clips), Message("Reading clip {number} of {count}", counts))
        samples = soxr.resample(snapshot.samples(clip), clip.sample_rate, SAMPLE_RATE)
        yield clip.id, clip_features(samples, clip.words, snapshot.language)


def stored_form(utterance: Utterance) -> dict[str, Tensor]:
    """Tensors as they are kept: half the size, which costs a mel 0.004 at most."""
    values = {name: getattr(utterance, name) for name in Utterance.__annotations__}
    return {
        name: value.to(torch.int16 if name in _INTEGERS else torch.float16).contiguous()
        for name, value in values.items()
    }


def write_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str] | None = None) -> None:
    """Write one safetensors file in one step. Raises StudioError where it cannot be written."""
    from safetensors.torch import save

    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(save(tensors, metadata or {}))
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StudioError(
            "The features of the clips could not be saved: {reason}. Free some space.",
            reason=error.strerror or str(error),
        ) from error
