"""What the formats of data sets write: the gold clips of one or several snapshots, with their sound."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
import soxr

from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent, merged
from studio.dataset.snapshot import SIDES, Snapshot, SnapshotClip, SnapshotWord


@dataclass(frozen=True)
class GoldClip:
    """One frozen clip on its way out: `id` differs from that of every other clip of the set."""

    id: str
    snapshot: Snapshot
    frozen: SnapshotClip
    sample_rate: int

    @property
    def speaker(self) -> str:
        """The speaker's name."""
        return self.snapshot.speaker

    @property
    def language(self) -> str:
        """The language's code."""
        return self.snapshot.language

    @property
    def text(self) -> str:
        """What is said, as written, in one line."""
        return one_line(self.frozen.text)

    @property
    def spoken(self) -> str:
        """What is said, as read out, in one line."""
        return one_line(self.frozen.spoken)

    @property
    def split(self) -> str:
        """The side of the split: one of `SIDES`."""
        return self.frozen.split

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.frozen.seconds

    @property
    def words(self) -> tuple[SnapshotWord, ...]:
        """Its words with times, in the clip's seconds, in order."""
        return self.frozen.words

    @property
    def source(self) -> RecordingSource:
        """Where its recording comes from, as its own snapshot has it."""
        name, sound = self.frozen.recording, self.frozen.source
        known = self.snapshot.provenance.recordings
        own = (each for each in known if each.name == name and sound in ("", each.sha256))
        return next(own, RecordingSource(name, sound))

    @property
    def consent(self) -> SpeakerConsent:
        """What its speaker agreed to when it was frozen."""
        known = self.snapshot.provenance.speakers
        return next((each for each in known if each.name == self.speaker), SpeakerConsent(self.speaker))

    def samples(self) -> np.ndarray:
        """The sound, float32 mono (samples,) at `sample_rate`."""
        samples = self.snapshot.samples(self.frozen)
        if self.sample_rate != self.frozen.sample_rate:
            samples = soxr.resample(samples, self.frozen.sample_rate, self.sample_rate)
        return np.asarray(samples, np.float32)

    def write_sound(self, path: Path) -> None:
        """Write the sound as 16 bit WAV or FLAC, as the path's ending says."""
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, pcm(self.samples()), self.sample_rate, subtype="PCM_16")


@dataclass(frozen=True)
class GoldSet:
    """Clips to be written. `destination` is where the folder will stand once it is written.

    `sample_rate` in Hz is the same for all clips, None for that of each snapshot.
    """

    snapshots: tuple[Snapshot, ...]
    destination: Path
    sample_rate: int | None = None
    clips: tuple[GoldClip, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "clips", tuple(self._named()))

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names of the speakers, in order."""
        return tuple(dict.fromkeys(snapshot.speaker for snapshot in self.snapshots))

    @property
    def provenance(self) -> Provenance:
        """Where the clips come from and what their speakers agreed to."""
        return merged(snapshot.provenance for snapshot in self.snapshots)

    def of_speaker(self, name: str) -> tuple[GoldClip, ...]:
        """The clips of one speaker."""
        return tuple(clip for clip in self.clips if clip.speaker == name)

    def by_side(self, clips: Iterable[GoldClip] | None = None) -> dict[str, list[GoldClip]]:
        """Clips by the side of the split that they are on; sides without any are left out."""
        chosen = list(self.clips if clips is None else clips)
        found = {side: [clip for clip in chosen if clip.split == side] for side in SIDES}
        return {side: its for side, its in found.items() if its}

    def _named(self) -> Iterator[GoldClip]:
        seen: Counter[str] = Counter()
        for snapshot in self.snapshots:
            for clip in snapshot.clips:
                seen[clip.id] += 1
                name = clip.id if seen[clip.id] == 1 else f"{clip.id}-{seen[clip.id]}"
                yield GoldClip(name, snapshot, clip, self.sample_rate or snapshot.sample_rate)


def one_line(text: str) -> str:
    """A text without line breaks, runs of blanks as one."""
    return " ".join(text.split())


def field_of(text: str) -> str:
    """A text as one field between bars: it cannot hold a bar itself."""
    return one_line(text.replace("|", " "))


def safe_name(name: str) -> str:
    """A name of letters, digits, dots, lines and underlines only, as trees of corpora have them."""
    return re.sub(r"[^\w.-]+", "_", name).strip("_.") or "unnamed"


def distinct(names: Iterable[str], safe_form: Callable[[str], str] = safe_name) -> dict[str, str]:
    """The safe form of each name, told apart by a number where two become the same."""
    seen: Counter[str] = Counter()
    found = {}
    for name in names:
        safe = safe_form(name)
        seen[safe.casefold()] += 1
        found[name] = safe if seen[safe.casefold()] == 1 else f"{safe}-{seen[safe.casefold()]}"
    return found


def pcm(samples: np.ndarray) -> np.ndarray:
    """Float samples as 16 bit ones, limited and rounded."""
    return np.round(np.clip(samples, -1.0, 32767 / 32768) * 32768).astype(np.int16)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines as UTF-8, each ended by one line feed on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(line + "\n" for line in lines)
