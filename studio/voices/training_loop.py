"""The loop that trains any engine's network: batches, checkpoints, probes, and resuming exactly.

All that is random derives from the run's seed and the number of the step: the order of the clips from
(seed, epoch), dropout and zoneout from (seed, step). So there is no generator state to lose, and a run
that was killed and resumed makes the very steps that an uninterrupted one makes.
"""

import math
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done, Event, Metric, Note, Progress
from studio.voices.checkpoints import StoredCheckpoint, prune, save_checkpoint, stored_checkpoints
from studio.voices.clip_fit import MEASURED_STEP, doubtful_clips
from studio.voices.held_out_clips import HeldOutClips
from studio.voices.held_out_speech import score_of
from studio.voices.training import UNPLANNED, RunFolder, change_settings, finish_run, recipe_of
from studio.voices.training_checks import check_clips, check_disk, check_memory, too_large
from studio.voices.training_machine import on_device, require_devices, started_fabric, use_processor
from studio.voices.training_plan import Pace
from studio.voices.training_probe import finished_voice, probe_sentence
from studio.voices.training_recipe import Batch, Recipe
from studio.voices.training_report import Report
from studio.voices.training_state import (
    clips_of_step,
    optimizer_tensors,
    restore,
    seed_of_step,
    steps_of_epoch,
)


def train_run(run: RunFolder, should_stop: Callable[[], bool]) -> Iterator[Event]:
    """Train `run`; see `studio.voices.training.train`."""
    use_processor(run.settings)
    recipe: Recipe = recipe_of(run)
    # What is said and tried once, at the start of a run, holds when it goes on.
    goes_on = bool(stored_checkpoints(run.checkpoints))
    yield from (event for event in recipe.prepare() if not (goes_on and isinstance(event, Note)))
    yield Progress(None, Message("Checking disk and memory"))
    for message in checks(run, recipe, memory=not goes_on):
        if not goes_on:
            yield Note(message)
    yield Progress(None, Message("Getting ready to train"))
    trainer = Trainer(run, recipe)
    yield from trainer.resume()
    stopped = yield from trainer.train(should_stop)
    if not stopped and trainer.leads:
        stopped = yield from finish_run(run, should_stop)
    yield Progress(None, Message("Listening to the finished voice"))
    yield from trainer.prove()
    yield Done(trainer.step, stopped=stopped)


def check_run(run: RunFolder) -> list[Message]:
    """The checks alone; see `studio.voices.training.check_before_training`."""
    recipe: Recipe = recipe_of(run)
    notes = [event.text for event in recipe.prepare() if isinstance(event, Note)]
    return notes + checks(run, recipe)


def checks(run: RunFolder, recipe: Recipe, *, memory: bool = True) -> list[Message]:
    """What to know before training, from a prepared recipe. Raises StudioError where it cannot work."""
    require_devices(run.settings)
    notes = check_clips(run, recipe)
    notes += check_disk(run, recipe)
    if memory:
        notes += check_memory(run, recipe)
    return notes


class Trainer:
    """The state of one run: network, optimizer, step. One object trains one run once.

    Attributes: `step` (steps done), `network`, `optimizer`, `latest` (the newest stored checkpoint), `pace`
    (where minutes were told), `rate` (what the learning rate is multiplied by, once it was too high), `best`
    (score and step of the best checkpoint so far, even if it was pruned).
    """

    def __init__(self, run: RunFolder, recipe: Recipe) -> None:
        settings = run.settings
        self.run, self.recipe, self.settings = run, recipe, settings
        epoch = steps_of_epoch(recipe.training_clips, settings.batch_size)
        self.pace = Pace(most_steps=settings.most_epochs * epoch or UNPLANNED)
        self.rate = 1.0
        self.best = (math.inf, 0)
        self._report = Report()
        self._parts = 1
        self._gone_back_from = 0
        self.fabric = started_fabric(settings)
        self._held_out = HeldOutClips(run, recipe, self.fabric)
        self.optimizer: torch.optim.Optimizer = torch.optim.Adam(
            [p for p in recipe.network.parameters() if p.requires_grad], lr=settings.learning_rate, fused=True
        )
        self.step = 0
        self.latest: StoredCheckpoint | None = None
        self.wrapped: Any = None

    @property
    def leads(self) -> bool:
        """Whether this process is the one that saves and speaks, of those that share a batch."""
        return bool(self.fabric.is_global_zero)

    def resume(self) -> Iterator[Event]:
        """Go on from the latest checkpoint that can be read; says so, and where an earlier one had to do."""
        stored = stored_checkpoints(self.run.checkpoints)
        for checkpoint in reversed(stored):
            try:
                restore(checkpoint, self.recipe, self.optimizer)
            except StudioError as error:
                yield Note(error.message)
                continue
            self.step, self.latest = checkpoint.step, checkpoint
            self.pace.seconds = checkpoint.state.get("seconds", 0.0)
            self.pace.planned = checkpoint.state.get("planned", 0)
            self.rate = checkpoint.state.get("rate", 1.0)
            score, step = checkpoint.state.get("best", (checkpoint.score, checkpoint.step))
            self.best = (score, step)
            yield Note(Message("Going on from step {step}", {"step": self.step}))
            break
        self._set_up()

    def train(self, should_stop: Callable[[], bool]) -> Generator[Event, None, bool]:
        """Train until the last step or until asked to stop. Returns whether it was stopped."""
        self.settings = self.pace.begin(self.settings)
        if self.step == 0:
            yield from self._timed(self._beginning())
        while self.step < self.settings.steps:
            if self.fabric.broadcast(should_stop()):
                yield from self._checkpoint_unless_there()
                return True
            began = time.monotonic()
            values = yield from self._safe_step()
            if values is None:
                continue
            took, rate = time.monotonic() - began, self._learning_rate(self.step)
            yield self._report.metric(self.step, values, took, rate, self.pace, self.settings)
            yield self._report.progress(self.step, self.pace, self.settings)
            self._plan(time.monotonic() - began)
            if self.step == MEASURED_STEP and self.leads:
                yield from doubtful_clips(self.run, self.recipe)
            if self.step % self.settings.checkpoint_every == 0 or self.step >= self.settings.steps:
                yield from self._timed(self.checkpoint())
                yield from self._end_where_nothing_gets_better()
        yield from self._checkpoint_unless_there()
        yield from self._learned_enough()
        return False

    def _learned_enough(self) -> Iterator[Note]:
        """Where the clips and not the minutes ended a run, keep at which step, and say so."""
        if not self.leads or not self.settings.minutes or self.step != self.pace.most_steps:
            return
        if self.run.settings.steps == self.step:  # it was said before
            return
        change_settings(self.run.folder, steps=self.step)
        values = {"step": self.step, "count": self.settings.most_epochs}
        yield Note(Message("Training ends at step {step}: each clip was learned from {count} times, more "
                           "would only be learned by heart", values))  # fmt: skip

    def _timed(self, events: Iterator[Event]) -> Iterator[Event]:
        """The events of a checkpoint, whose time is time of the run."""
        began = time.monotonic()
        yield from events
        self.pace.rested(float(self.fabric.broadcast(time.monotonic() - began)))

    def _beginning(self) -> Iterator[Event]:
        """What the first checkpoints are measured and heard against."""
        yield Metric(0, {"validation_loss": self._held_out.loss()})
        if self.leads:
            yield from probe_sentence(self.run, self.recipe, self.step)

    def checkpoint(self) -> Iterator[Event]:
        """Measure the held-out clips, write a checkpoint, prune, and let it speak the probe sentence."""
        loss = self._held_out.loss()
        if self.leads:
            measures = self._held_out.said_aloud()
            yield Metric(self.step, {"validation_loss": loss, **measures})
            yield self._save(score_of(loss, measures))
            yield from probe_sentence(self.run, self.recipe, self.step)
        self.fabric.barrier()
        if not self.leads:  # who saved nothing knows it from the disk
            self.latest = stored_checkpoints(self.run.checkpoints)[-1]

    def _end_where_nothing_gets_better(self) -> Iterator[Event]:
        """Make this step the last, where the run's patience with its held-out clips is at an end."""
        settings, best = self.settings, self.best[1]
        since = self.step - max(best, (1 - settings.settle) * settings.steps)
        ends = bool(settings.patience) and since >= settings.patience * settings.checkpoint_every
        if not self.fabric.broadcast(ends) or self.step >= settings.steps:
            return
        self.settings = replace(settings, steps=self.step)
        if self.leads:
            change_settings(self.run.folder, steps=self.step)
            values = {"step": self.step, "count": settings.patience, "best": best}
            yield Note(Message("Training ends at step {step}: for {count} checkpoints held-out clips came "
                               "out no better than at step {best}", values))  # fmt: skip

    def prove(self) -> Iterator[Event]:
        """Read the last checkpoint from disk and let it speak. Raises StudioError where it cannot."""
        if self.latest is not None and self.leads:
            yield finished_voice(self.run, self.latest.weights)

    def _set_up(self) -> None:
        self.recipe.network.train()
        self.wrapped, self.optimizer = self.fabric.setup(self.recipe.network, self.optimizer)

    def _plan(self, seconds: float) -> None:
        """Where minutes were told, decide how many steps they are for, and keep that with the run."""
        took = float(self.fabric.broadcast(seconds))
        planned = self.pace.after(self.step, took, self.settings)
        if planned is not None:
            self.settings = planned
            if self.leads:
                change_settings(self.run.folder, steps=planned.steps)

    def _safe_step(self) -> Generator[Event, None, dict[str, Tensor] | None]:
        """A step; None where it failed and training went back, or will try again with less memory."""
        try:
            return self._train_step()
        except torch.cuda.OutOfMemoryError as error:
            if self.fabric.world_size > 1:  # the others wait in the middle of this step
                raise too_large(self.settings.batch_size) from error
            if self._parts >= self.settings.batch_size:
                raise StudioError("Not even one clip fits into the memory of the graphics card.") from None
            self._parts *= 2
            torch.cuda.empty_cache()
            yield Note(Message("The memory of the graphics card is too small for a whole batch: each is done "
                               "in {parts} parts", {"parts": self._parts}))  # fmt: skip
        except FloatingPointError:
            yield from self._go_back()
        return None

    def _go_back(self) -> Iterator[Event]:
        """Training left all bounds: go on from the last good checkpoint with half the learning rate.

        Before the first one, from the weights as they are: they were not changed yet by what went wrong.
        Raises StudioError where it happened again before the next checkpoint, or in the same step.
        """
        number, good = self.step + 1, self.latest
        back = self.step if good is None else good.step
        if self._gone_back_from == back + 1:
            raise StudioError(
                "The loss left all bounds at step {step}. Resume with a learning rate below {rate}.",
                step=number, rate=self.settings.learning_rate * self.rate,
            )  # fmt: skip
        if good is not None:
            restore(good, self.recipe, self.optimizer)
        self.step, self.rate = back, self.rate / 2
        self._gone_back_from = back + 1
        values = {"step": number, "good": back}
        yield Note(
            Message(
                "The loss left all bounds at step {step}: training goes on from step {good} with half the "
                "learning rate", values,
            )
        )  # fmt: skip

    def _train_step(self) -> dict[str, Tensor]:
        """Do step number `step` + 1 and return its losses, as tensors on the device.

        Raises FloatingPointError, with the weights as they were, where the loss or its gradient is no number.
        """
        settings = self.settings
        number = self.step + 1
        indices = clips_of_step(number, self.recipe.clip_lengths(), settings.batch_size, settings.seed)
        share = indices[self.fabric.global_rank :: self.fabric.world_size] or indices[:1]
        for group in self.optimizer.param_groups:
            group["lr"] = self._learning_rate(number)
        torch.manual_seed(seed_of_step(settings.seed, number, self.fabric.global_rank))
        self.optimizer.zero_grad(set_to_none=True)
        losses: dict[str, Tensor] = {}
        parts = [part for part in (share[at :: self._parts] for at in range(self._parts)) if part]
        for place, part in enumerate(parts):
            with self.fabric.no_backward_sync(self.wrapped, enabled=place + 1 < len(parts)):
                found = self.recipe.losses(self.wrapped, self._batch(part, number))
                self.fabric.backward(found["loss"] * (len(part) / len(share)))
            for name, value in found.items():
                losses[name] = losses.get(name, 0.0) + value.detach() * (len(part) / len(share))
        norm = self.fabric.clip_gradients(
            self.wrapped, self.optimizer, max_norm=settings.clip_gradient, error_if_nonfinite=False
        )
        # Waits for the device.
        measured = [float(value) for value in (losses["loss"], norm) if value is not None]
        if not all(map(math.isfinite, measured)):
            raise FloatingPointError
        self.optimizer.step()
        self.step = number
        return {**losses, "gradient": norm} if norm is not None else losses

    def _learning_rate(self, number: int) -> float:
        return self.rate * self.settings.learning_rate_at(number)

    def _batch(self, indices: list[int], number: int) -> Batch:
        """Training clips for step `number`, which also says how far the training is: `share_done`.

        That stays on the processor, where it decides what is computed: to read it waits for nothing.
        """
        done = torch.tensor(number / self.settings.steps)
        return {**on_device(self.fabric, self.recipe.batch(indices)), "share_done": done}

    def _checkpoint_unless_there(self) -> Iterator[Event]:
        if self.latest is None or self.latest.step != self.step:
            yield from self.checkpoint()

    def _save(self, score: float) -> Checkpoint:
        self.best = min(self.best, (score, self.step))
        tensors, groups = optimizer_tensors(self.recipe.network, self.optimizer)
        state = {
            "seed": self.settings.seed, "groups": groups, "snapshot": self.run.snapshot.hash,
            "seconds": self.pace.seconds, "planned": self.pace.planned, "rate": self.rate,
            "best": self.best,
            "epoch": self.step // steps_of_epoch(self.recipe.training_clips, self.settings.batch_size),
        }  # fmt: skip
        metadata = {**self.recipe.metadata(), "engine": self.run.engine, "step": str(self.step)}
        weights = {**self.recipe.network.state_dict(), **self.recipe.extra_tensors()}
        self.latest = save_checkpoint(
            self.run.checkpoints, self.step, score, weights, metadata, tensors, state
        )
        budget = self.settings.disk_budget_mb * 1_000_000
        prune(self.run.checkpoints, keep_best=self.settings.keep_best, budget_bytes=budget)
        return Checkpoint(self.step, self.run.relative(self.latest.weights), score)
