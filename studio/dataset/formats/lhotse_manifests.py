"""Lhotse's manifests: recordings, supervisions and cuts of each side, with words and phones.

``lhotse.load_manifest("gold_cuts_train.jsonl.gz")`` reads them. Needs the package `lhotse`, which is not what
`studio` is built on: only what it has had since 1.0 is used.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from studio.dataset.gold_set import GoldClip, GoldSet

PREFIX = "gold"
SOUNDS = "wavs"


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``gold_recordings_<side>.jsonl.gz``, supervisions and cuts alike; yields how many clips are done.

    Paths are whole, so that cuts load from wherever a program runs.
    """
    import lhotse

    done = 0
    for side, clips in gold.by_side().items():
        recordings, supervisions = [], []
        for clip in clips:
            clip.write_sound(folder / SOUNDS / f"{clip.id}.wav")
            recordings.append(_recording(lhotse, folder, gold, clip))
            supervisions.append(_supervision(lhotse, clip, recordings[-1].duration))
            done += 1
            yield done
        kept = lhotse.RecordingSet.from_recordings(recordings)
        said = lhotse.SupervisionSet.from_segments(supervisions)
        cuts = lhotse.CutSet.from_manifests(recordings=kept, supervisions=said)
        for name, manifest in (("recordings", kept), ("supervisions", said), ("cuts", cuts)):
            manifest.to_file(folder / f"{PREFIX}_{name}_{side}.jsonl.gz")


def _recording(lhotse: Any, folder: Path, gold: GoldSet, clip: GoldClip) -> Any:
    written = lhotse.Recording.from_file(folder / SOUNDS / f"{clip.id}.wav", recording_id=clip.id)
    place = gold.destination.absolute() / SOUNDS / f"{clip.id}.wav"
    written.sources[0].source = str(place)
    return written


def _supervision(lhotse: Any, clip: GoldClip, seconds: float) -> Any:
    from lhotse.supervision import AlignmentItem

    def item(symbol: str, start: float, end: float, score: float | None) -> Any:
        return AlignmentItem(symbol, round(start, 6), round(end - start, 6), score)

    source, consent = clip.source, clip.consent
    return lhotse.SupervisionSegment(
        id=clip.id,
        recording_id=clip.id,
        start=0.0,
        duration=seconds,
        channel=0,
        text=clip.text,
        language=clip.language,
        speaker=clip.speaker,
        custom={
            "spoken": clip.spoken,
            "from_recording": clip.frozen.recording,
            "from_s": clip.frozen.start,
            "origin": source.origin,
            "licence": source.licence,
            "consent": consent.consent,
            "consented_on": consent.consented_on,
        },
        alignment={
            "word": [item(word.text, word.start, word.end, word.score) for word in clip.words],
            "phone": [
                item(each.symbol, each.start, each.end, each.score)
                for word in clip.words
                for each in word.phones
            ],
        },
    )
