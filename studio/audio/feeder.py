"""The thread behind the player: it opens the device, reads the source and keeps the output's ring filled."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np

from studio.audio.fade import FADE_S
from studio.audio.opened_device import OpenedDevice
from studio.audio.output import STALLED_S, Output
from studio.audio.rendering import Block, Mark, Marks, Rendering
from studio.errors import Message, StudioError

FEED_EVERY_S = 0.02
# An open device keeps the sound card awake; after this long without a sound it is given back. Opening it
# again takes a tenth of a second, which who has only read for a while shall not wait for.
IDLE_S = 300.0
REPLACED_AHEAD_S = 0.1

_log = logging.getLogger(__name__)


class OnePlayback:
    """One press of Play: what it renders, and how far it is.

    `live` until it ends or is stopped; `started` once the device takes it. `ended_at_s` is the moment of the
    source up to which it was heard, None until the last of it was.
    """

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.begin_s = rendering.begin / rendering.source.sample_rate
        self.marks = Marks(self.begin_s)
        self.live = True
        self.started = False
        self.ended_at_s: float | None = None


class Feeder(threading.Thread):
    """Does what it is told, one thing after the other, and feeds the device between.

    Attributes: `opened`, the device; `playback`, the newest one asked for, also once it has ended; `gain`.
    """

    def __init__(self, device: str | None, latency: str | float) -> None:
        super().__init__(name="player", daemon=True)
        self.opened = OpenedDevice(device, latency)
        self.gain = 1.0
        self.playback: OnePlayback | None = None
        self._commands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._current: OnePlayback | None = None
        self._blocks: Iterator[Block] | None = None
        self._waiting: Block | None = None
        self._changed = False
        self._idle_s = 0.0
        self.start()

    def tell(self, command: Callable[[], None] | None) -> None:
        """Have this thread call `command` when it gets there; None ends the thread."""
        self._commands.put(command)

    def run(self) -> None:
        """Do what is asked and feed the ring, until told to end."""
        while True:
            try:
                command = self._commands.get(timeout=FEED_EVERY_S if self.opened.output else None)
            except queue.Empty:
                self._guard(self._tick)
                continue
            if command is None:
                self.opened.end()
                return
            self._guard(command)

    def _guard(self, action: Callable[[], None]) -> None:
        try:
            action()
        except StudioError as error:
            stopped = self._current is not None and not self._current.live
            if not stopped:  # a file may be closed as soon as it is stopped
                self._fail(error.message)
        except Exception as error:  # the thread must live on, and the user hear why it is silent
            _log.exception("The player failed")
            self._fail(Message("Playing stopped because of an error ({reason}).", {"reason": str(error)}))

    @property
    def position_s(self) -> float:
        """The moment of the newest playback's source that is heard now, in seconds."""
        playback, output = self.playback, self.opened.output
        if playback is None:
            return 0.0
        if playback.ended_at_s is not None:
            return playback.ended_at_s
        if not playback.started or output is None:
            return playback.begin_s
        last = output.silent_from
        heard = output.heard if last is None else min(output.heard, last)
        return playback.marks.position_s(heard)

    def prepare(self, sample_rate: int | None = None) -> None:
        """Open the wanted device before it is needed."""
        self._close_output()
        self.opened.open(sample_rate or self.opened.choose().sample_rate)

    def begin(self, playback: OnePlayback) -> None:
        """Start a playback: device, first blocks, go."""
        if playback is self.playback and playback.live:
            self._begin(playback, playback.rendering.begin)

    def go_on(self, paused: OnePlayback, playback: OnePlayback) -> None:
        """Start a playback with the first sample after the last one of a paused one."""
        if playback is not self.playback or not playback.live:
            return
        self._settle(paused)
        assert paused.ended_at_s is not None
        self._begin(playback, round(paused.ended_at_s * paused.rendering.source.sample_rate))

    def change(self) -> None:
        """Let what is heard next be as the playback's rendering now says, not as it said before."""
        self._changed = True
        if self._commands.empty():
            self._replace()

    def move(self, device: str | None, sample_rate: int | None = None) -> None:
        """Go on with another device, where this one is now; without a playback, get it ready."""
        self.opened.name = device
        playback, output = self._current, self.opened.output
        if playback is None or not playback.live or output is None:
            self.prepare(sample_rate)
            return
        at = playback.marks.position_s(_let_out(output))
        self._close_output()
        self._begin(playback, round(at * playback.rendering.source.sample_rate))

    def refresh(self, done: threading.Event) -> None:
        """Give the device back and have PortAudio list the devices again."""
        try:
            self._close_output()
            self.opened.refresh()
            self.opened.problem = None
        finally:
            done.set()

    def _begin(self, playback: OnePlayback, begin: int) -> None:
        self._current = None
        source = playback.rendering.source
        output = self.opened.open_or_be_silent(source.sample_rate)
        output.clear()
        playback.marks = Marks(begin / source.sample_rate)
        self._blocks = self._with_gain(playback.rendering.blocks(output.rate, output.channels, begin))
        self._current, self._waiting = playback, None
        self._feed(output, playback)
        output.begin()
        playback.started = True
        if not playback.live:  # stopped meanwhile
            output.fade_out()

    def _tick(self) -> None:
        output, playback = self.opened.output, self._current
        if output is None:
            return
        output.pump()
        if playback is None or not playback.live:
            self._rest(output, playback)
            return
        self._idle_s = 0.0
        if not output.alive:
            raise StudioError(output.gone.template, **output.gone.values)
        if self._changed:
            self._replace()
        self._feed(output, playback)
        if output.finished:
            playback.ended_at_s = playback.marks.position_s(output.ring.written)
            playback.live = False

    def _rest(self, output: Output, playback: OnePlayback | None) -> None:
        output.fade_out()
        if playback is not None and playback.ended_at_s is None:
            last = output.silent_from
            if not output.alive or (last is not None and output.heard >= last):
                self._settle(playback)
        self._idle_s += FEED_EVERY_S
        if self._idle_s > IDLE_S or not output.alive:
            self._close_output()

    def _settle(self, playback: OnePlayback) -> None:
        """Find out up to where a stopped playback was heard, to the sample."""
        output = self.opened.output
        if playback.ended_at_s is None:
            if output is not None and playback is self._current:
                output.wait_for_silence()
                heard = output.heard if output.silent_from is None else output.silent_from
                playback.ended_at_s = playback.marks.position_s(heard)
            else:
                playback.ended_at_s = playback.begin_s

    def _replace(self) -> None:
        """Take back what the device has not taken yet, and fade over to the sound as it is wanted now."""
        self._changed = False
        output, playback = self.opened.output, self._current
        if output is None or playback is None or not playback.live:
            return
        ring, marks, rendering = output.ring, playback.marks, playback.rendering
        frame = output.replaceable_from
        old = ring.copy(frame, min(frame + round(FADE_S * output.rate), ring.written))
        begin = round(marks.position_s(frame) * rendering.source.sample_rate)
        made = rendering.blocks(output.rate, output.channels, begin, going_on=True)
        blocks = _faded_over(old, self._with_gain(made))
        first = next(blocks, None)  # before anything is taken back: it may have to be read from disk
        ring.take_back(frame)
        marks.cut(frame)
        output.ended = False
        self._blocks, self._waiting = blocks, first
        # While an edge is dragged this comes often, and what is made far ahead is thrown away.
        self._feed(output, playback, round(REPLACED_AHEAD_S * output.rate))

    def _with_gain(self, blocks: Iterator[Block]) -> Iterator[Block]:
        for block in blocks:
            gain = np.float32(self.gain)
            yield block if gain == 1 else Block(block.frames * gain, block.position_s, block.pace)

    def _feed(self, output: Output, playback: OnePlayback, most: int | None = None) -> None:
        while self._blocks is not None and not output.ended and (most is None or output.ring.filled < most):
            block = self._waiting or next(self._blocks, None)
            self._waiting = block
            if block is None:
                output.ended = True
                return
            if len(block.frames) > output.ring.space:
                return
            level = float(np.abs(block.frames).max())
            playback.marks.add(Mark(output.ring.written, block.position_s, block.pace, level))
            output.ring.write(block.frames)
            self._waiting = None

    def _close_output(self) -> None:
        output = self.opened.output
        if output is not None and self._current is not None and not self._current.live:
            self._settle(self._current)  # while there still is an output that knows
            _let_out(output)
        self._idle_s = 0.0
        self.opened.close()

    def _fail(self, problem: Message) -> None:
        self.opened.problem = problem
        self._current = None
        playback = self.playback
        if playback is not None and playback.ended_at_s is None:
            playback.ended_at_s = self.position_s
            playback.live = False
        self._close_output()


def _let_out(output: Output) -> int:
    """Fade out, and wait until the last of it was heard: closing cuts off what the device still holds.

    Returns the first frame that was not heard.
    """
    output.wait_for_silence()
    last = output.ring.read if output.silent_from is None else output.silent_from
    deadline = time.perf_counter() + STALLED_S
    while output.heard < last and output.alive and time.perf_counter() < deadline:
        time.sleep(FEED_EVERY_S)
    return last


def _faded_over(old: np.ndarray, blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks, with what would have come in their place faded out over their beginning."""
    fall = np.linspace(1, 0, len(old) + 2, dtype=np.float32)[1:-1, None]
    left, fall = old * fall, 1 - fall
    block = None
    for block in blocks:
        count = min(len(left), len(block.frames))
        if count:
            frames = block.frames.copy()
            frames[:count] = frames[:count] * fall[:count] + left[:count]
            block = Block(frames, block.position_s, block.pace)
            left, fall = left[count:], fall[count:]
        yield block
    if len(left):
        at = block.position_s + len(block.frames) * block.pace if block else None
        yield Block(left, at or 0.0, 0.0)
