import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest

from studio.errors import Message, StudioError
from studio.events import Note, Progress
from studio.voices.engine import ENGINES, SpeakRequest, load_engine, speak_whole


class Beeper:
    sample_rate = 8_000

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note]:
        for word in request.text.split():
            yield Progress(None, Message("Speaking"))
            yield np.full(80, 0.1, np.float32)
            yield Note(Message("{word} was a beep", {"word": word}))


def test_each_engine_of_the_table_is_named_as_it_is_looked_up() -> None:
    assert {name: engine.name for name, engine in ENGINES.items()} == {name: name for name in ENGINES}
    assert load_engine("unit").__name__ == ENGINES["unit"].module


def test_an_unknown_engine_names_those_there_are() -> None:
    with pytest.raises(StudioError, match="no engine named hal; there are: unit, sv2tts, studio"):
        load_engine("hal")


def test_a_whole_result_holds_all_chunks_and_notes() -> None:
    spoken = speak_whole(Beeper(), SpeakRequest("one two"))
    assert (len(spoken.samples), spoken.seconds, spoken.sample_rate) == (160, 0.02, 8_000)
    assert [str(note) for note in spoken.notes] == ["one was a beep", "two was a beep"]


def test_nothing_said_is_an_empty_sound() -> None:
    assert speak_whole(Beeper(), SpeakRequest("")).samples.shape == (0,)


def test_the_table_and_the_unit_engine_leave_torch_alone() -> None:
    program = (
        "import sys; from studio.voices.engine import load_engine; load_engine('unit'); "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
