"""Measures the checkpoints of a run on gold clips that it did not learn from. See `evaluation_matrix`."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono, write_wav
from studio.dataset.snapshot import TRAIN, VALIDATION, SnapshotClip
from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engine import Engine, EngineModule, SpeakRequest, VoiceSource, load_engine, speak_whole
from studio.voices.evaluation_matrix import (
    FOLDER,
    Evaluation,
    HeldOutClip,
    Kind,
    Row,
    SpokenClip,
    evenly,
    held_out,
    pooled,
    read_evaluation,
)
from studio.voices.timed_speech import TimedModule
from studio.voices.training import RunFolder, open_run

MOST_REAL = 20
"""Clips that the run learned from whose mean d-vector says how the speaker sounds."""
MOST_REFERENCE_S = 60.0
"""So much of them is the reference of the voice before it was trained."""


@dataclass(frozen=True)
class OtherVoice:
    """Somebody else of the project: sound files, each with the start and the end of what they say there."""

    name: str
    spans: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True)
class Weights:
    """What a row speaks with."""

    kind: Kind
    step: int
    path: Path
    mark: str


def waiting_weights(run: RunFolder, found: Evaluation) -> list[Weights]:
    """The voice before the run and the checkpoints, by step, that are not measured yet."""
    beside = _beside_checkpoints(run)
    there = [
        Weights(Kind.CHECKPOINT, each.step, each.weights,
                f"{each.score!r} {each.sizes.get('.safetensors', 0)} {beside}".strip())
        for each in stored_checkpoints(run.checkpoints)
    ]  # fmt: skip
    if run.base is not None and run.base.is_file():
        there.insert(0, Weights(Kind.BASE, 0, run.base, f"{run.base.stat().st_size}"))
    known = {(row.kind, row.step, row.mark) for row in found.rows}
    return [each for each in there if (each.kind, each.step, each.mark) not in known]


def _beside_checkpoints(run: RunFolder) -> str:
    """Tells other weights that all checkpoints speak by: a vocoder that has learned the speaker."""
    others = [path for path in run.checkpoints.glob("[!.]*.safetensors") if not path.name.startswith("step-")]
    facts = [(path.name, path.stat()) for path in sorted(others)]
    return " ".join(f"{name} {fact.st_size} {fact.st_mtime_ns}" for name, fact in facts)


def kept_evaluation(run: RunFolder, most: int) -> Evaluation | None:
    """What is kept with the run, where it is of the clips that would be spoken now.

    Raises StudioError where nothing was held out.
    """
    clips = held_out(run.snapshot, most)
    kept = read_evaluation(run.folder)
    fits = kept and kept.snapshot == run.snapshot.hash and [c.id for c in kept.clips] == [c.id for c in clips]
    return kept if fits else None


def _new_evaluation(run: RunFolder, most: int) -> Evaluation:
    from studio.voices.evaluation_sounds import word_count

    chosen = held_out(run.snapshot, most)
    clips = [
        HeldOutClip(
            clip.id, clip.text, clip.seconds, word_count(clip), run.relative(run.snapshot.folder / clip.file)
        )
        for clip in chosen
    ]
    found = Evaluation(run.snapshot.hash, tuple(clips))
    if not any(clip.split == VALIDATION for clip in chosen):
        return found
    return found.with_note(
        Message("Little of the gold was kept to test with: clips that chose the best checkpoint are measured "
                "too, so the figures flatter a little")
    )  # fmt: skip


def evaluate_run(run_folder: str, others: Sequence[OtherVoice], most: int) -> Generator[Event, None, None]:
    """The work: measure what is new, keep it with the run row by row, and return the `Evaluation`.

    Raises StudioError where nothing was held out, there is no checkpoint, or it cannot be kept.
    """
    run = open_run(Path(run_folder))
    found = kept_evaluation(run, most) or _new_evaluation(run, most)
    waiting = waiting_weights(run, found)
    if not found.checkpoints and all(each.kind is Kind.BASE for each in waiting):
        raise StudioError("This run has no checkpoint yet. Wait for its first one.")
    if waiting:
        yield Progress(None, Message("Listening to the real clips"))
        at_work = _Evaluating(run, found)
        if found.row(Kind.NATURAL) is None:
            at_work.measure_natural(others)
        for place, weights in enumerate(waiting):
            yield from at_work.measure(weights, place, len(waiting))
        found = at_work.found
        if not found.checkpoints and at_work.refused is not None:
            raise at_work.refused
    yield Result(found)


class _Evaluating:
    """One run being measured. `found` grows row by row and is kept after each.

    `refused` says why a checkpoint could not be loaded; the others are measured all the same.
    """

    def __init__(self, run: RunFolder, found: Evaluation) -> None:
        from studio.voices.evaluation_sounds import Heard, Judges, real_sounds

        self.run, self.found = run, found
        self.refused: StudioError | None = None
        clips = {clip.id: clip for clip in run.snapshot.clips}
        self.clips = [clips[clip.id] for clip in found.clips]
        self.natural = [Heard.of(run.snapshot.samples(clip), clip.sample_rate) for clip in self.clips]
        self.learned = run.snapshot.split(TRAIN) or tuple(self.clips)
        real = real_sounds([run.snapshot.audio_path(clip) for clip in evenly(self.learned, MOST_REAL)])
        self.judges = Judges([clip.text for clip in run.snapshot.clips], run.snapshot.language, real)
        if not self.judges.understands:
            self.found = found.with_note(
                Message("Word errors are left out: the recogniser that counts them knows English only")
            )

    def measure_natural(self, others: Sequence[OtherVoice]) -> None:
        """The rows that the voice stands beside: the speaker's real clips, another speaker, wrong words."""
        from studio.voices.evaluation_sounds import Heard, against_recording

        held, judges = self.found.clips, self.judges
        wrong = [self.learned[place % len(self.learned)] for place in range(len(self.clips))]
        others_said = [Heard.of(self.run.snapshot.samples(clip), clip.sample_rate) for clip in wrong]
        self._keep(Kind.OTHER_SENTENCE, [
            SpokenClip(clip.id, {**against_recording(sound, other), **judges.words(other, clip)},
                       self.run.relative(self.run.snapshot.folder / said.file))
            for clip, sound, other, said in zip(self.clips, self.natural, others_said, wrong, strict=True)
        ])  # fmt: skip
        nearest = self._nearest(others)
        if nearest is not None:
            row = Row(Kind.OTHER_SPEAKER, (), {"similarity": nearest[0]}, name=nearest[1])
            self.found = self.found.with_row(row)
        elif not any(other.spans for other in others):
            self.found = self.found.with_note(
                Message("Nobody else speaks in this project, so likeness has no other speaker beside it")
            )
        self._keep(Kind.NATURAL, [
            SpokenClip(clip.id, judges.figures(sound, clip), each.sound)
            for each, clip, sound in zip(held, self.clips, self.natural, strict=True)
        ])  # fmt: skip

    def measure(self, weights: Weights, place: int, count: int) -> Generator[Event, None, None]:
        """Load a checkpoint, speak every clip with it, keep the row."""
        module = load_engine(self.run.engine)
        names = {"number": place + 1, "count": count}
        yield Progress(place / count, Message("Loading checkpoint {number} of {count}", names))
        try:
            engine = module.load(self._source(weights))
        except StudioError as error:
            if not weights.path.exists():
                return  # training goes on, and keeps the best ones only
            self.found = self.found.with_note(error.message)
            if weights.kind is Kind.CHECKPOINT:
                self.refused = error
            else:
                self._keep(weights.kind, [], weights.step, weights.mark)
            return
        if isinstance(module, TimedModule) and weights.kind is Kind.CHECKPOINT:
            self._measure_copies(module, engine)
        spoken = []
        for number, clip in enumerate(self.clips):
            share = (place + number / len(self.clips)) / count
            yield Progress(share, Message("Measuring checkpoint {number} of {count}", names))
            try:
                spoken.append(self._spoken(module, engine, number, weights))
            except StudioError as error:
                spoken.append(SpokenClip(clip.id, {}))
                self.found = self.found.with_note(
                    Message("“{text}” could not be spoken: {reason}",
                            {"text": clip.text, "reason": error.message})
                )  # fmt: skip
        self._keep(weights.kind, spoken, weights.step, weights.mark)

    def _spoken(self, module: EngineModule, engine: Engine, number: int, weights: Weights) -> SpokenClip:
        from studio.voices.evaluation_sounds import Heard, against_recording, in_its_times

        clip, natural = self.clips[number], self.natural[number]
        began = time.perf_counter()
        said = speak_whole(engine, SpeakRequest(clip.text))
        took = time.perf_counter() - began
        sound = Heard.of(said.samples, said.sample_rate)
        figures = {**against_recording(natural, sound), **self.judges.figures(sound, clip)}
        if said.seconds:
            figures["real_time"] = took / said.seconds
        timed = (
            module.speak_as_recorded(engine, clip.words, clip.seconds)
            if isinstance(module, TimedModule)
            else None
        )
        if timed is not None:
            figures |= in_its_times(natural, timed, engine.sample_rate)
        return self._written(
            clip, figures, f"{weights.kind}-{weights.step:06d}", said.samples, said.sample_rate
        )

    def _measure_copies(self, module: TimedModule, engine: Engine) -> None:
        """The real clips through the checkpoints' vocoder, unless they were: none can be nearer to them."""
        from studio.voices.evaluation_sounds import Heard, against_recording

        mark, known = _beside_checkpoints(self.run), self.found.row(Kind.COPY)
        if known is not None and known.mark == mark:
            return
        spoken = []
        for clip, natural in zip(self.clips, self.natural, strict=True):
            samples = module.copied(engine, self.run.snapshot.samples(clip), clip.sample_rate)
            sound = Heard.of(samples, engine.sample_rate)
            figures = {**against_recording(natural, sound), **self.judges.figures(sound, clip)}
            spoken.append(self._written(clip, figures, str(Kind.COPY), samples, engine.sample_rate))
        self._keep(Kind.COPY, spoken, mark=mark)

    def _written(
        self, clip: SnapshotClip, figures: dict[str, float], name: str, samples: np.ndarray, sample_rate: int
    ) -> SpokenClip:
        folder = self.run.folder / FOLDER / name
        path = folder / f"{clip.id}.wav"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_wav(path, samples, sample_rate)
        except OSError as error:
            raise StudioError(
                "The sounds of the evaluation could not be written: {reason}. Free some space.",
                reason=error.strerror or str(error),
            ) from error
        return SpokenClip(clip.id, figures, self.run.relative(path))

    def _keep(self, kind: Kind, spoken: Sequence[SpokenClip], step: int = 0, mark: str = "") -> None:
        """Add a row and write down all that is known, so that what is broken off now goes on there."""
        row = Row(kind, tuple(spoken), pooled(spoken, self.found.clips), step, mark)
        self.found = self.found.with_row(row)
        self.found.save(self.run.folder)

    def _nearest(self, others: Sequence[OtherVoice]) -> tuple[float, str] | None:
        """The likeness and the name of whoever is most alike; who cannot be heard is named in a note."""
        found = []
        for other in others:
            if other.spans:
                try:
                    found.append((self._likeness(other), other.name))
                except StudioError as error:
                    self.found = self.found.with_note(error.message)
        return max(found, default=None)

    def _likeness(self, other: OtherVoice) -> float:
        from studio.voices.evaluation_sounds import SPEECH_RATE

        sounds = [read_mono(path, start, end, sample_rate=SPEECH_RATE) for path, start, end in other.spans]
        return float(np.mean([self.judges.likeness.of(samples) for samples in sounds]))

    def _source(self, weights: Weights) -> VoiceSource:
        """The voice: of what the run learned from, never of what is held out."""
        references, seconds = [], 0.0
        for clip in self.learned:
            if seconds < MOST_REFERENCE_S:
                references.append(str(self.run.snapshot.audio_path(clip)))
                seconds += clip.seconds
        return VoiceSource(
            self.run.speaker, self.run.snapshot.language,
            references=tuple(references), checkpoint=str(weights.path),
        )  # fmt: skip
