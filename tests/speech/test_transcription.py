"""What recognisers hear: the built-in one on real speech, Whisper's classes on a model of one sentence."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.errors import StudioError
from studio.events import Note, Result
from studio.speech.glossary import Term, corrected
from studio.speech.transcription import (
    LONGEST_PASSAGE_S,
    Heard,
    HeardWord,
    find_passages,
    source_of,
    transcribe,
)
from studio.steps.demo.sources import phone_call
from tests.speech.tiny_whisper import write_tiny_whisper


def result(events) -> list[Heard]:
    return [event.value for event in events if isinstance(event, Result)][-1]


@pytest.fixture(scope="module")
def sentence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of the phone call between silences."""
    call, rate = soundfile.read(phone_call().audio, dtype="float32", always_2d=True)
    folder = tmp_path_factory.mktemp("sentence")
    speech, silence = call[7 * rate : 10 * rate].mean(axis=1), np.zeros(rate, np.float32)
    soundfile.write(folder / "sentence.wav", np.concatenate([silence, speech, silence]), rate)
    return folder / "sentence.wav"


@pytest.fixture(scope="module")
def silence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("silence") / "silence.wav"
    soundfile.write(path, np.zeros(32_000, np.float32), 16_000)
    return path


def test_the_builtin_recogniser_hears_words_with_times_in_their_stretch(sentence: Path) -> None:
    (heard,) = result(transcribe(str(sentence), [(7, 1.0, 2.6)], method="builtin"))
    assert heard.turn_id == 7 and heard.text and heard.text.isascii()
    assert heard.text == " ".join(word.text for word in heard.words)
    times = [time for word in heard.words for time in (word.start, word.end)]
    assert times == sorted(times) and times[0] >= 1.0 and times[-1] <= 2.6


def test_where_no_stretch_is_given_speech_is_found(sentence: Path) -> None:
    telling = find_passages(str(sentence))
    assert next(telling).fraction == 0.0
    with pytest.raises(StopIteration) as stopped:
        next(telling)
    found = stopped.value.value
    assert found and found[0][0] > 0.5 and found[-1][1] <= 5.0
    assert all(end - start <= LONGEST_PASSAGE_S for start, end in found)


def test_silence_has_no_text_and_is_said_to_have_none(silence: Path) -> None:
    events = list(transcribe(str(silence), method="builtin"))
    assert result(events) == []
    assert any("No speech" in str(event.text) for event in events if isinstance(event, Note))
    assert result(transcribe(str(silence), [(1, 0.0, 2.0)], method="builtin"))[0].text == ""


def test_the_builtin_recogniser_refuses_other_languages(sentence: Path) -> None:
    with pytest.raises(StudioError, match="knows English only"):
        list(transcribe(str(sentence), method="builtin", language="de"))


def test_an_unknown_recogniser_is_named(sentence: Path) -> None:
    with pytest.raises(StudioError, match="no recogniser named siri"):
        list(transcribe(str(sentence), method="siri"))


def test_without_whispers_package_its_extra_is_named(monkeypatch: pytest.MonkeyPatch, sentence: Path) -> None:
    # The package may be installed here: what is tested is the sentence where it is not.
    monkeypatch.setattr("studio.speech.transcription_whisper.find_spec", lambda name: None)
    with pytest.raises(StudioError, match=r"gold-voice-studio\[transcription\]"):
        list(transcribe(str(sentence)))


def test_the_source_names_the_recogniser_and_the_model() -> None:
    assert source_of("builtin").startswith("pocketsphinx 5")
    assert source_of("whisper", "/models/mine").endswith("mine")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tiny model, for the real classes of faster-whisper; needs the extra `transcription`."""
    pytest.importorskip("faster_whisper")
    return str(write_tiny_whisper(tmp_path_factory.mktemp("whisper") / "model"))


def test_whispers_words_lie_in_their_stretch(model: str, sentence: Path) -> None:
    (heard,) = result(transcribe(str(sentence), [(3, 2.0, 2.8)], model=model))
    assert heard.text == "Hello small world."
    assert [word.text for word in heard.words] == ["Hello", "small", "world."]
    assert 2.0 <= heard.words[0].start < heard.words[0].end <= heard.words[1].start
    assert heard.words[-1].end <= 2.8


def test_the_glossary_reaches_whisper_and_its_text(model: str, sentence: Path) -> None:
    terms = [Term("world", "Wyrld")]
    (heard,) = result(transcribe(str(sentence), [(3, 2.0, 2.8)], model=model, terms=terms))
    assert "Wyrld." in heard.text and "world" not in heard.text


def test_a_model_that_is_not_here_is_fetched_only_on_request(model: str, sentence: Path) -> None:
    with pytest.raises(StudioError, match=r"tiny is not on this machine.*75 MB"):
        list(transcribe(str(sentence), model="tiny"))


def test_a_model_nobody_knows_is_named(model: str, sentence: Path, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no Whisper model named enormous"):
        list(transcribe(str(sentence), model="enormous"))
    with pytest.raises(StudioError, match=r"model\.bin is missing"):
        list(transcribe(str(sentence), model=str(tmp_path)))


def test_a_broken_model_is_a_sentence(model: str, sentence: Path, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"broken")
    with pytest.raises(StudioError, match="cannot be loaded"):
        list(transcribe(str(sentence), model=str(tmp_path)))


def heard_words(text: str) -> list[HeardWord]:
    return [HeardWord(word, float(n), n + 1.0) for n, word in enumerate(text.split())]


@pytest.mark.parametrize(
    ("said", "terms", "expected"),
    [
        ("we asked kathryn, twice", [Term("Catherine")], "we asked Catherine, twice"),
        ("the mini whisky papers", [Term("mini whisky", "Minowsky")], "the Minowsky papers"),
        ("by reed smith", [Term("Reid Smythe")], "by reed smith"),
        ("KUBERNETES. And", [Term("kubernetes", "Kubernetes")], "Kubernetes. And"),
        ("no, know", [Term("no")], "no, know"),
        ("as is", [], "as is"),
        ("a term", [Term("", "x"), Term("!")], "a term"),
    ],
)
def test_names_are_put_where_they_were_heard(said: str, terms: list[Term], expected: str) -> None:
    assert " ".join(word.text for word in corrected(heard_words(said), terms)) == expected


def test_a_term_of_other_length_shares_the_time_of_what_it_replaces() -> None:
    words = corrected(heard_words("in new york city now"), [Term("new york city", "New-York City")])
    assert [(word.text, word.start, word.end) for word in words[1:3]] == [
        ("New-York", 1.0, 2.5), ("City", 2.5, 4.0),
    ]  # fmt: skip


def test_other_languages_compare_letters_only() -> None:
    assert [word.text for word in corrected(heard_words("sea"), [Term("See")], "de")] == ["sea"]
