"""pyannote's steps one by one: segmentation, vectors, clustering, with pins put in and measurements kept."""

import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.files import sha256_of
from studio.speech.pinned import Pin
from studio.speech.pyannote_pins import PinnedChunks, clusters_with_pins, linked, segmentation_with_pins

Hook = Callable[..., None]
THROWN_AWAY = -2
"""The cluster of local speakers who say nothing, as pyannote counts."""


@dataclass(frozen=True)
class Measured:
    """What the networks gave for a recording, before any pin.

    Attributes:
        scores: (chunks, frames, local speakers)
        vectors: (chunks, local speakers, dimensions)
        start_s, chunk_s, step_s: where the first chunk begins, how long each is and how far the next is on
    """

    scores: np.ndarray
    vectors: np.ndarray
    start_s: float
    chunk_s: float
    step_s: float

    def starts(self) -> np.ndarray:
        """Where each chunk begins, in seconds."""
        return self.start_s + self.step_s * np.arange(len(self.scores))


def cache_file(cache: str | None, audio_path: str, models: Path, part: str = "") -> Path | None:
    """Where the measurements of a recording, or a `part` of it, by the models in a folder are kept."""
    if cache is None:
        return None
    weights = sorted(path for path in models.rglob("*") if path.is_file())
    key = sha256("".join(sha256_of(path) for path in weights).encode()).hexdigest()[:16]
    return Path(cache, f"{sha256_of(audio_path)}.pyannote-{key}{part and '-'}{part}.npz")


def annotation(
    pipeline: Any,
    file: dict[str, Any],
    limits: dict[str, int | None],
    hook: Hook,
    pins: Sequence[Pin],
    stored: Path | None,
) -> tuple[Any, dict[str, int]]:
    """pyannote's annotation, whose labels are numbers, and the number of each pinned speaker.

    Does what the pipeline's own `apply` does with its public steps, so that pins come in between.
    """
    measured = _load(stored) or _measure(pipeline, file, hook, stored)
    pinned = _with_pins(pipeline, measured, pins)
    active = _feature(pinned.active, measured)
    count = pipeline.speaker_count(active, _frames(pipeline), warm_up=(0.0, 0.0))
    if not np.nanmax(count.data, initial=0):
        return pipeline.to_annotation(count), {}
    vectors = _vectors(pipeline, file, measured, pinned)
    clusters, numbers = _clusters(pipeline, file, active, vectors, pinned, limits)
    clusters[pinned.active.sum(axis=1) == 0] = THROWN_AWAY
    most = limits["num_speakers"] or limits["max_speakers"] or np.inf
    count.data = np.minimum(count.data, most).astype(np.int8)
    scores = np.where(pinned.active != _binary(pipeline, measured), pinned.active, measured.scores)
    discrete = pipeline.reconstruct(_feature(scores, measured), clusters, count)
    hook("discrete_diarization", discrete)
    pause_s = pipeline.segmentation.min_duration_off
    return pipeline.to_annotation(discrete, min_duration_on=0.0, min_duration_off=pause_s), numbers


def _measure(pipeline: Any, file: dict[str, Any], hook: Hook, stored: Path | None) -> Measured:
    found = pipeline.get_segmentations(file, hook=hook)
    window = found.sliding_window
    hook("segmentation", found)
    empty = np.zeros((*found.data.shape[::2], 0), np.float32)
    measured = Measured(found.data, empty, window.start, window.duration, window.step)
    active = _feature(_binary(pipeline, measured), measured)
    vectors = pipeline.get_embeddings(
        file, active, exclude_overlap=pipeline.embedding_exclude_overlap, hook=hook
    )
    measured = Measured(found.data, vectors, window.start, window.duration, window.step)
    if stored is not None:
        _store(stored, measured)
    return measured


def _binary(pipeline: Any, measured: Measured) -> np.ndarray:
    """Where each local speaker speaks, (chunks, frames, local speakers) of 0 and 1."""
    if pipeline._segmentation.model.specifications.powerset:
        return measured.scores
    from pyannote.audio.utils.signal import binarize

    found: np.ndarray = binarize(
        _feature(measured.scores, measured), onset=pipeline.segmentation.threshold, initial_state=False
    ).data
    return found


def _with_pins(pipeline: Any, measured: Measured, pins: Sequence[Pin]) -> PinnedChunks:
    return segmentation_with_pins(_binary(pipeline, measured), measured.starts(), measured.chunk_s, pins)


def _vectors(pipeline: Any, file: dict[str, Any], measured: Measured, pinned: PinnedChunks) -> np.ndarray:
    """The vectors of all chunks; only those that pins changed are measured anew."""
    vectors = measured.vectors.copy()
    for chunk in pinned.changed:
        alone = _feature(pinned.active[chunk : chunk + 1], measured, first=chunk)
        vectors[chunk] = pipeline.get_embeddings(
            file, alone, exclude_overlap=pipeline.embedding_exclude_overlap
        )[0]
    return linked(vectors, pinned.owners)


def _clusters(
    pipeline: Any,
    file: dict[str, Any],
    active: Any,
    vectors: np.ndarray,
    pinned: PinnedChunks,
    limits: dict[str, int | None],
) -> tuple[np.ndarray, dict[str, int]]:
    speakers = len(set(pinned.owners.values()))
    exact, least, most = limits["num_speakers"], limits["min_speakers"], limits["max_speakers"]
    clusters, _, _ = pipeline.clustering(
        embeddings=vectors,
        segmentations=active,
        num_clusters=exact,
        min_clusters=exact or max(least or 1, speakers),
        max_clusters=exact or most or np.inf,
        file=file,
        frames=_frames(pipeline),
    )
    return clusters_with_pins(clusters, vectors, pinned.owners)


def _frames(pipeline: Any) -> Any:
    return pipeline._segmentation.model.receptive_field


def _feature(values: np.ndarray, measured: Measured, first: int = 0) -> Any:
    from pyannote.core import SlidingWindow, SlidingWindowFeature

    start = measured.start_s + first * measured.step_s
    return SlidingWindowFeature(values, SlidingWindow(measured.chunk_s, measured.step_s, start))


def _load(stored: Path | None) -> Measured | None:
    if stored is None:
        return None
    try:
        with stored.open("rb") as file, np.load(file) as columns:
            times = (float(columns[name]) for name in ("start_s", "chunk_s", "step_s"))
            return Measured(columns["scores"], columns["vectors"], *times)
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile):
        return None


def _store(stored: Path, measured: Measured) -> None:
    """Write the cache file as a whole or not at all."""
    stored.parent.mkdir(parents=True, exist_ok=True)
    begun = stored.with_suffix(f".{os.getpid()}.tmp")
    with begun.open("wb") as file:
        np.savez_compressed(file, **vars(measured))
    begun.replace(stored)
