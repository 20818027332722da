from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import read_mono
from studio.speech.checks_hearing import Hearing, hear
from studio.speech.checks_reading import Slip, read
from studio.speech.checks_store import key_of
from studio.speech.checks_turns import TurnToCheck
from studio.speech.checks_words import WordToCheck
from studio.speech.own_words import OwnWords, own_words

TEXT = "in being comparatively modern"


@pytest.fixture(scope="module")
def sentence(speech_data: Path) -> np.ndarray:
    return read_mono(speech_data / "ljspeech" / "wavs" / "LJ001-0002.flac", sample_rate=16_000)


def test_what_is_read_as_written_has_its_words_in_order_and_no_slips(sentence: np.ndarray) -> None:
    reading = read(sentence, TEXT.split())
    assert reading.misread == ()
    assert reading.placed is not None
    starts = [start for start, _, _ in reading.placed]
    assert starts == sorted(starts) and len(starts) == 4
    assert all(score > 0.5 for _, _, score in reading.placed)


def test_exchanged_words_are_noticed(sentence: np.ndarray) -> None:
    (slip,) = read(sentence, "being in comparatively modern".split()).misread or [None]
    assert slip is not None and slip.gain > 0
    assert slip.slip in (Slip.EXCHANGED, Slip.LEFT_OUT) and slip.index == 0


def test_a_word_that_nobody_said_is_noticed(sentence: np.ndarray) -> None:
    (slip,) = read(sentence, "in being wonderfully comparatively modern".split()).misread
    assert (slip.slip, slip.index) == (Slip.LEFT_OUT, 2)
    assert slip.gain > 20


def test_a_written_word_of_several_spoken_ones_stays_one(sentence: np.ndarray) -> None:
    heard = hear(sentence, ["in being", "comparatively", "modern"])
    assert heard.placed is not None and len(heard.placed) == 3
    assert heard.placed[0][1] <= heard.placed[1][0]


def test_sound_too_short_for_its_words_is_no_error() -> None:
    assert read(np.zeros(800, np.float32), TEXT.split()).placed is None


def test_what_was_heard_is_remembered_across_runs(
    sentence: np.ndarray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Hearing(tmp_path).of(sentence, TEXT.split())
    with next(tmp_path.glob("heard-*.jsonl")).open("a") as file:
        file.write('["torn')
    monkeypatch.setattr("studio.speech.checks_hearing.read", None)  # whoever listens again fails
    again = Hearing(tmp_path).of(sentence, TEXT.split())
    assert again.placed is not None and first.placed is not None
    assert np.allclose(again.placed, first.placed, atol=1e-3)


def test_what_is_pronounced_otherwise_now_is_heard_again(sentence: np.ndarray, tmp_path: Path) -> None:
    words = TEXT.split()
    turn = TurnToCheck(
        1, None, "", 0.0, 2.0, (0.0, 2.0), tuple(WordToCheck(1, each, each, 0.0, 1.0) for each in words), ()
    )
    before, key = Hearing(tmp_path).of(sentence, words), key_of(turn, english=True)
    with own_words(OwnWords(pronunciations={"modern": (("S", "IH", "K", "S", "T", "IY"),)})):
        now = Hearing(tmp_path).of(sentence, words)
        assert key_of(turn, english=True) != key
    assert before.placed is not None and now.placed is not None
    assert now.placed[-1][2] < before.placed[-1][2], "what is said is not what it is said to be"
    with own_words(OwnWords(pronunciations={"elsewhere": (("EH", "L"),)})):
        assert key_of(turn, english=True) == key, "a word that the turn has not"


def test_a_turn_with_a_word_that_is_not_spoken_is_not_heard(sentence: np.ndarray) -> None:
    assert Hearing(None).of(sentence, ["in", ""]).placed is None
