"""The engine of recorded units: it says a text with words and sounds of a speaker's gold clips."""

import zipfile
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.dataset.snapshot import Snapshot, load_snapshot
from studio.errors import Message, StudioError
from studio.events import Note, Progress, Saying
from studio.speech.sentences import places_in
from studio.voices.engine import ENGINES, SpeakRequest, VoiceSource
from studio.voices.engines.unit.building import build_index
from studio.voices.engines.unit.index import UnitIndex, read_at_rate
from studio.voices.engines.unit.joining import Stretch, join, pause, stretches_of
from studio.voices.engines.unit.planning import Phrase, plan
from studio.voices.engines.unit.search import choose

INDEX_VERSION = 2
"""Grows when the index's arrays change, so that older caches are built again."""

_CLIPS_HELD = 64


@dataclass(frozen=True)
class WordOrigin:
    """Where a spoken word comes from: `recorded` is True where it is one word of the gold, uncut.

    `clips` are the snapshot's clips it was taken from, and `pieces` says from how many stretches.
    """

    word: str
    recorded: bool
    pieces: int
    clips: tuple[str, ...]


class UnitEngine:
    """A speaker's gold clips, ready to speak. `sample_rate` is the snapshot's, in Hz."""

    def __init__(self, snapshot: Snapshot, index: UnitIndex, language: str) -> None:
        self.sample_rate = index.sample_rate
        self._snapshot = snapshot
        self._index = index
        self._language = language
        self._held: OrderedDict[int, NDArray[np.float32]] = OrderedDict()

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note | Saying]:
        """Yield phrase after phrase as float32 mono chunks, with a note for each word that has no sound here.

        The setting "pauses" stretches the pauses at punctuation: 1 by default, 0 for none. Raises
        StudioError where not one word of the text can be said.
        """
        setting = ENGINES["unit"].setting("pauses")
        pauses = float(setting.checked(request.settings.get(setting.name, setting.usual)))
        phrases = self._plan(request.text)
        written = ([word.written for word in phrase.words] for phrase in phrases)
        for number, (phrase, place) in enumerate(zip(phrases, places_in(request.text, written), strict=True)):
            yield from (Note(note) for note in phrase.notes)
            if phrase.words:
                yield Saying(*place)
                yield join(self._stretches(phrase, request.seed), self._index, self._clip)
            last = number == len(phrases) - 1
            if phrase.words and phrase.pause_s and pauses and not last:
                yield pause(phrase.pause_s * pauses, self._index)
            yield Progress((number + 1) / len(phrases), Message("Speaking"))

    def origins(self, request: SpeakRequest) -> list[WordOrigin]:
        """Where each word of `request` would come from, in order; words without sound are left out."""
        return [
            origin
            for phrase in self._plan(request.text)
            for origin in self._origins(phrase, self._stretches(phrase, request.seed))
        ]

    def _plan(self, text: str) -> list[Phrase]:
        phrases = plan(text, self._language, self._index)
        if any(phrase.words for phrase in phrases):
            return phrases
        if not any(phrase.notes for phrase in phrases):
            raise StudioError("There is no word to speak. Type a sentence.")
        raise StudioError(
            "None of these words can be said with the gold clips of {speaker}. Mark more turns gold.",
            speaker=self._snapshot.speaker,
        )

    def _stretches(self, phrase: Phrase, seed: int) -> list[Stretch]:
        return stretches_of(choose(phrase, self._index, seed), self._index)

    def _origins(self, phrase: Phrase, stretches: list[Stretch]) -> Iterator[WordOrigin]:
        for number, word in enumerate(phrase.words):
            sources = [stretch for stretch in stretches if number in stretch.words]
            clips = tuple(dict.fromkeys(self._snapshot.clips[source.clip].id for source in sources))
            recorded = len(sources) == 1 and self._says_word(sources[0], word.key)
            yield WordOrigin(word.written, recorded, len(sources), clips)

    def _says_word(self, stretch: Stretch, key: str) -> bool:
        said = self._index.word[stretch.first : stretch.last + 1]
        return self._index.word_number.get(key, -2) in said

    def _clip(self, number: int) -> NDArray[np.float32]:
        """A clip's sound at the engine's rate; the last few are held."""
        if number not in self._held:
            self._held[number] = read_at_rate(self._snapshot, self._snapshot.clips[number])
            while len(self._held) > _CLIPS_HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(number)
        return self._held[number]


def load(source: VoiceSource) -> UnitEngine:
    """The engine for a voice with gold. Raises StudioError where it has no gold with timed words."""
    if source.snapshot is None:
        raise StudioError(
            "{voice} has no gold clips yet. Mark turns gold, then it can speak.", voice=source.name
        )
    snapshot = load_snapshot(source.snapshot)
    index = _index(snapshot, Path(source.cache) if source.cache else None)
    if not index.speech.any():
        raise StudioError(
            "The gold clips of {voice} have no timed words. Run Align words first.", voice=source.name
        )
    return UnitEngine(snapshot, index, source.language or snapshot.language)


def _index(snapshot: Snapshot, cache: Path | None) -> UnitIndex:
    """The index from the cache, or built now and put there where that is possible."""
    path = cache / f"unit-{snapshot.hash[:24]}-{INDEX_VERSION}.npz" if cache else None
    if path is not None and path.is_file():
        try:
            return UnitIndex.read(path)
        except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile):
            pass  # a damaged cache is built again
    index = build_index(snapshot)
    if path is not None:
        with suppress(OSError):  # without a cache the voice only takes longer to load
            index.save(path)
    return index
