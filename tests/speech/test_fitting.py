"""A transcript of another recording is recognised by listening to the first minutes."""

from pathlib import Path

from studio.dataset.formats.readers import read_transcript
from studio.speech.fitting import opening_fits
from studio.steps.demo.sources import phone_call


def test_a_transcript_is_told_from_anothers(speech_data: Path, tmp_path: Path) -> None:
    call = phone_call()
    own = [text for _, text in call.lines]
    sonnets = speech_data / "labelled" / "librivox_sonnets"
    sonnet = [line.text for line in read_transcript(sonnets / "sonnet001.txt").lines]

    def told(audio: Path, lines: list[str], language: str = "en") -> bool | None:
        return list(opening_fits(audio, lines, language, tmp_path))[-1][1]

    assert told(call.audio, own) is True
    assert told(call.audio, sonnet) is False
    assert told(sonnets / "sonnet001.mp3", own) is not True  # too little is said in it to be sure


def test_nothing_is_said_of_short_texts_and_other_languages(tmp_path: Path) -> None:
    call = phone_call()
    assert list(opening_fits(call.audio, ["hello there"], "en", tmp_path)) == [(1.0, None)]
    german = ["Das ist ein Text mit vielen Wörtern, die niemand hier versteht."] * 5
    assert list(opening_fits(call.audio, german, "de", tmp_path)) == [(1.0, None)]
