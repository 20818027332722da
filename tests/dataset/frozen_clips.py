"""Clips as a snapshot has them, without sound: for what is reckoned from the manifest alone."""

import hashlib

from studio.dataset.snapshot import SnapshotClip, SnapshotWord


def frozen_clip(
    *,
    start: float = 0.0,
    seconds: float = 3.0,
    recording: str = "episode",
    text: str = "",
    sound: str = "",
    name: str = "",
    spoken: str = "",
    words: tuple[SnapshotWord, ...] = (),
) -> SnapshotClip:
    name = name or f"{recording}_{round(1000 * start):08d}".replace(" ", "_")
    text = text or f"what is said at {start:g} in {recording}"
    digest = hashlib.sha256((sound or f"{recording} {start} {seconds}").encode()).hexdigest()
    return SnapshotClip(
        id=name, file=f"clips/{name}.wav", sha256=digest, sample_rate=16_000, seconds=seconds, text=text,
        spoken=spoken or text, split="train", recording=recording, start=start, words=words,
        source=hashlib.sha256(recording.encode()).hexdigest(),
    )  # fmt: skip
