"""What the speakers of a project sound like: who sounds like whom, who is hardly heard, who is two voices."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.cluster import hierarchy

from studio.speech.dvectors import FRAME_S
from studio.speech.resegmentation import LONG
from studio.speech.speaker_clusters import unit
from studio.speech.speaker_findings import Alike, SpeakerFindings, SpokenBy
from studio.speech.voiceprints import LENGTHS, Voiceprints

GHOST_SHARE = 0.02
"""A speaker with less than this share of a recording's speech, and no long turn, is hardly anybody."""
GHOST_TURN_S = 2.0
SAME_ROOM = 0.94
"""Likeness from which two speakers of one recording are taken for one voice; see `likeness_of`."""
OTHER_ROOM = 0.88
"""The same across recordings, whose rooms and microphones differ."""
TWO_VOICES = 0.80
"""Likeness of the two halves of a speaker's turns below which they are taken for two voices."""
MOST_VECTORS = 1000
"""So many of a voice are compared: enough to know it, and hours cost no more than minutes."""
LEAST_TURNS, LEAST_HALF_S = 4, 4.0
"""A speaker with fewer turns, or whose smaller half has less speech, is not taken for two voices."""


@dataclass(frozen=True)
class Voice:
    """What a speaker sounds like in one recording.

    Attributes:
        vectors: of the windows inside the speaker's turns (n, 256), unit length
        speech_s, longest_s: all the speaker says there, and the longest turn
    """

    recording_id: int
    speaker_id: int
    vectors: np.ndarray
    speech_s: float
    longest_s: float


def turn_vectors(prints: Voiceprints, turns: Sequence[SpokenBy]) -> list[np.ndarray]:
    """The vectors (n, 256) of the windows inside each turn; of a short one the window nearest its middle."""
    starts = prints.starts * FRAME_S
    ends = starts + LENGTHS[LONG] * FRAME_S
    middles = (starts + ends) / 2
    found = []
    for turn in turns:
        if not len(starts):
            found.append(np.zeros((0, prints.vectors.shape[-1]), np.float32))
            continue
        inside = np.flatnonzero((starts >= turn.start - 0.1) & (ends <= turn.end + 0.1))
        if not len(inside):
            inside = np.array([np.abs(middles - (turn.start + turn.end) / 2).argmin()])
        found.append(unit(prints.vectors[inside, LONG].astype(np.float32)))
    return found


def voices_of(recording_id: int, prints: Voiceprints, turns: Sequence[SpokenBy]) -> list[Voice]:
    """The voice of each speaker of a recording."""
    vectors = turn_vectors(prints, turns)
    voices = []
    for speaker_id in dict.fromkeys(turn.speaker_id for turn in turns):
        own = [at for at, turn in enumerate(turns) if turn.speaker_id == speaker_id]
        lengths = [turns[at].end - turns[at].start for at in own]
        heard = np.concatenate([vectors[at] for at in own])
        some = heard[:: -(-len(heard) // MOST_VECTORS) or 1]
        voices.append(Voice(recording_id, speaker_id, some, sum(lengths), max(lengths)))
    return voices


def likeness_of(first: np.ndarray, second: np.ndarray) -> float:
    """How much two sets of unit vectors sound like one voice: similarity across, as a share of within."""
    if not len(first) or not len(second):
        return -1.0
    within = np.sqrt(max(_within(first), 0.5) * max(_within(second), 0.5))
    return float(first.mean(axis=0) @ second.mean(axis=0) / within)


def compare(voices: Sequence[Voice], turns_per_voice: Sequence[Sequence[np.ndarray]] = ()) -> SpeakerFindings:
    """What `voices` show; `turns_per_voice` holds the vectors of each voice's turns, for `two_voices`."""
    alike: dict[tuple[int, int], Alike] = {}
    for place, first in enumerate(voices):
        for second in voices[place + 1 :]:
            if first.speaker_id == second.speaker_id:
                continue
            key = (min(first.speaker_id, second.speaker_id), max(first.speaker_id, second.speaker_id))
            together = first.recording_id == second.recording_id
            found = Alike(*key, likeness_of(first.vectors, second.vectors), together)
            if key not in alike or found.likeness > alike[key].likeness:
                alike[key] = found
    ordered = sorted(alike.values(), key=lambda each: -each.likeness)
    same = [each for each in ordered if each.likeness >= (SAME_ROOM if each.same_recording else OTHER_ROOM)]
    parted = [
        (voice.speaker_id, halves)
        for voice, turns in zip(voices, turns_per_voice, strict=False)
        if (halves := _halves_likeness(turns)) < TWO_VOICES
    ]
    return SpeakerFindings(tuple(ordered), tuple(same), tuple(_ghosts(voices)), tuple(parted))


def parts_of(turns: Sequence[np.ndarray], parts: int) -> list[int]:
    """Which of `parts` voices each turn is of, counted from 0, that of most turns first."""
    if not turns:
        return []
    means = unit(np.stack([each.mean(axis=0) if len(each) else np.zeros(256) for each in turns]))
    if len(turns) <= parts:
        return list(range(len(turns)))
    labels = hierarchy.fcluster(hierarchy.linkage(means, "ward"), parts, "maxclust")
    order = sorted(set(labels), key=lambda label: -int((labels == label).sum()))
    return [order.index(label) for label in labels]


def _ghosts(voices: Sequence[Voice]) -> list[tuple[int, float]]:
    shares: dict[int, float] = {}
    real: set[int] = set()
    for voice in voices:
        whole = sum(each.speech_s for each in voices if each.recording_id == voice.recording_id)
        share = voice.speech_s / max(whole, 1e-9)
        shares[voice.speaker_id] = max(share, shares.get(voice.speaker_id, 0.0))
        if share >= GHOST_SHARE or voice.longest_s >= GHOST_TURN_S:
            real.add(voice.speaker_id)
    return [(speaker, share) for speaker, share in shares.items() if speaker not in real]


def _halves_likeness(turns: Sequence[np.ndarray]) -> float:
    if len(turns) < LEAST_TURNS:
        return 1.0
    part = parts_of(turns, 2)
    halves = [np.concatenate([turns[at] for at, own in enumerate(part) if own == which]) for which in (0, 1)]
    hop_s = 0.2
    if min(map(len, halves)) * hop_s < LEAST_HALF_S:
        return 1.0
    return likeness_of(*halves)


def _within(vectors: np.ndarray) -> float:
    """The mean similarity of vectors that share no sound."""
    apart = 5  # windows of a second begin every 0.2 s
    if len(vectors) <= apart:
        return 0.75
    similar = vectors @ vectors.T
    far = np.triu(np.ones_like(similar, bool), apart)
    return float(similar[far].mean())
