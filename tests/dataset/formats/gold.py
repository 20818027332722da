"""A small gold set of two speakers, with words and phones, to be written and read back."""

from dataclasses import replace
from pathlib import Path

from studio.dataset.clips import ClipSpan
from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.gold_set import GoldSet
from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent
from studio.dataset.snapshot import Snapshot
from studio.dataset.splitting import Shares
from tests.dataset.rows import phones_of, recording, tone, words

SECONDS = 2.0


def said(number: int, place: int) -> ClipToFreeze:
    """A clip of three words with a pause between the first two; each recording says its own."""
    start = 10.0 * place
    timed = words(
        (start + 0.25, start + 0.75), (start + 1.0, start + 1.5), (start + 1.5, start + 1.75),
        first_id=1 + 10 * place,
    )  # fmt: skip
    text = f"It's | take {place} of {number}, “said”:"
    span = ClipSpan(start, start + SECONDS, 0, 2, text)
    of = replace(recording(number, name=f"épisode {number}"), sha256=f"{number:064d}")
    return ClipToFreeze(of, span, timed, {word.id: phones_of(word) for word in timed})


def frozen(folder: Path, speaker: str, *, recordings: int = 6, clips: int = 2) -> Snapshot:
    """A snapshot of a speaker, held out by recordings."""
    sources = tuple(
        RecordingSource(
            f"épisode {number}", f"{number:064d}", "en", "https://a.example/feed", "2024-05-01", "CC BY 4.0"
        )
        for number in range(1, recordings + 1)
    )
    consent = SpeakerConsent(speaker, "Synthesis for research", "2024-06-01")
    return freeze(
        folder / speaker,
        [said(number, place) for number in range(1, recordings + 1) for place in range(clips)],
        tone,
        speaker=speaker,
        provenance=Provenance(sources, (consent,)),
        shares=Shares(0.2, 0.2),
    )


def gold_set(folder: Path, *speakers: str, sample_rate: int | None = None) -> GoldSet:
    """The snapshots of these speakers, to be written to ``out`` in the folder."""
    snapshots = tuple(frozen(folder / "snapshots", speaker) for speaker in speakers)
    return GoldSet(snapshots, folder / "out", sample_rate)
