"""Words and phones inside their turns, whatever the text."""

import random
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.files import read_mono
from studio.errors import StudioError
from studio.events import Event, Note, Progress, Result
from studio.speech.alignment import (
    AlignedWord,
    TurnToAlign,
    align,
    align_turn,
    load_aligner,
    source_of,
    spread,
)
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.text import SpokenWord, spoken_form
from studio.speech.transcription_pocketsphinx import PocketsphinxRecogniser

SAMPLE = Path(str(find_spec("pyannote.audio").submodule_search_locations[0])) / "sample"
CALL = SAMPLE / "sample.wav"
CHICAGO = TurnToAlign(7, 14.444, 17.769, "And I'm Sheila in Texas, originally from Chicago.")


def run(
    audio: Path, turns: Sequence[TurnToAlign], **options: str
) -> tuple[dict[int, list[AlignedWord]], list[Event]]:
    events = list(align(audio, turns, **options))
    assert isinstance(events[-1], Result)
    return events[-1].value, events


def assert_sound(turn: TurnToAlign, words: Sequence[AlignedWord]) -> None:
    """In order, inside the turn, phones filling their word."""
    edges = [turn.start, *(edge for word in words for edge in (word.start, word.end)), turn.end]
    assert all(a <= b + 1e-9 for a, b in zip(edges, edges[1:], strict=False))
    for word in words:
        assert word.end > word.start
        assert 0 <= word.score <= 1
        if word.phones:
            assert (word.phones[0].start, word.phones[-1].end) == (word.start, word.end)
            assert all(a.end == b.start for a, b in zip(word.phones, word.phones[1:], strict=False))
            assert all(phone.end > phone.start for phone in word.phones)


def test_words_and_phones_of_a_real_call() -> None:
    found, events = run(CALL, [CHICAGO, TurnToAlign(8, 5, 6, " ... ")])
    assert list(found) == [7]
    words = found[7]
    assert [word.text for word in words] == CHICAGO.text.split()
    assert_sound(CHICAGO, words)
    chicago = words[-1]
    assert chicago.spoken == "chicago"
    assert [phone.symbol for phone in chicago.phones] == ["SH", "AH", "K", "AA", "G", "OW"]
    assert chicago.start == pytest.approx(17.08, abs=0.08)
    assert np.mean([word.score for word in words]) > 0.6
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    assert fractions == [0.0, 0.5, 1.0]


def test_the_same_sound_gives_the_same_words_whatever_was_heard_before() -> None:
    samples, words = read_mono(CALL, 14.3, 17.9, 16_000), spoken_form(CHICAGO.text)
    aligner = PocketsphinxAligner()
    first = aligner.align(samples, words)
    aligner.align(read_mono(CALL, 5.0, 9.0, 16_000), spoken_form("Hello, how are you today?"))
    assert first is not None and aligner.align(samples, words) == first


def test_words_beyond_the_edge_of_a_machine_are_found_and_not_beyond_that_of_a_person() -> None:
    # The turn of 21.9 to 28.4 s as diarization has it: its last words lie in the next speaker's turn.
    text = (
        "Well, there isn't that much difference. At least you know, they all call me a Yankee down here, "
        "so what can I say?"
    )
    machine = run(CALL, [TurnToAlign(1, 22.11, 27.5, text, slack_before_s=1.2, slack_after_s=1.2)])[0][1]
    assert np.mean([word.score for word in machine]) > 0.6
    assert machine[-1].end == pytest.approx(28.42, abs=0.35)
    person = run(CALL, [TurnToAlign(1, 22.11, 27.5, text)])[0][1]
    assert_sound(TurnToAlign(1, 22.11, 27.5, text), person)


def test_right_words_score_higher_than_wrong_ones() -> None:
    right = run(CALL, [CHICAGO])[0][7]
    wrong_turn = TurnToAlign(
        7, CHICAGO.start, CHICAGO.end, "And I'm Sheila in Texas, perpetually above monuments."
    )
    wrong = run(CALL, [wrong_turn])[0][7]
    assert min(word.score for word in right[-3:]) > 0.4
    assert max(word.score for word in wrong[-2:]) < 0.3
    assert wrong[2].score > 0.8


def test_unknown_words_and_numbers_are_aligned_too() -> None:
    turn = TurnToAlign(1, CHICAGO.start, CHICAGO.end, "& I'm Sheyla in Teksass — originally from Shikaggo 7.")
    words = run(CALL, [turn])[0][1]
    assert [word.text for word in words][-4:] == ["originally", "from", "Shikaggo", "7."]
    assert words[0].spoken == "and"
    assert_sound(turn, words)


def test_pinned_words_keep_their_times_and_the_rest_goes_around_them() -> None:
    turn = TurnToAlign(
        1, CHICAGO.start, CHICAGO.end, CHICAGO.text, pinned=((2, 14.9, 15.3), (4, 15.6, 16.2), (5, 3.0, 4.0))
    )
    words = run(CALL, [turn])[0][1]
    assert (words[2].start, words[2].end) == (14.9, 15.3)
    assert (words[4].start, words[4].end) == (15.6, 16.2)
    assert [phone.symbol for phone in words[2].phones] == ["SH", "IY", "L", "AH"]
    assert words[5].start >= 16.2  # its pin lies outside the turn and does not count
    assert_sound(turn, words)


def test_a_text_that_cannot_fit_is_spread_and_said_so() -> None:
    turn = TurnToAlign(
        1, 16.0, 16.4, "far more words than anybody could ever say in four tenths of one second, sir"
    )
    found, events = run(CALL, [turn])
    assert [word.text for word in found[1]] == turn.text.split()
    assert {word.score for word in found[1]} == {0.0}
    assert_sound(turn, found[1])
    assert any(isinstance(event, Note) and "16.00" in str(event.text) for event in events)


def test_silence_is_spread_over_with_a_note(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silence.wav", np.zeros(32_000), 16_000)
    turn = TurnToAlign(1, 0.0, 2.0, "nothing was said")
    found, events = run(tmp_path / "silence.wav", [turn])
    assert len(found[1]) == 3
    assert_sound(turn, found[1])
    assert all(word.score < 0.3 for word in found[1])
    assert any(isinstance(event, Note) for event in events)


def test_spreading_prefers_the_loud_parts() -> None:
    samples = np.zeros(32_000, np.float32)
    samples[16_000:] = np.random.default_rng(0).normal(0, 0.1, 16_000)
    words = spread(samples, 5.0, 7.0, spoken_form("one two three four"))
    assert words[0].start == 5.0
    assert words[-1].end == 7.0
    assert words[0].end > 6.0


def test_a_turn_of_a_hundredth_of_a_second_is_no_error() -> None:
    turn = TurnToAlign(1, 0.0, 0.01, "too short")
    words, problem = align_turn(
        PocketsphinxAligner(), np.zeros(160, np.float32), 0.0, turn, spoken_form(turn.text)
    )
    assert len(words) == 2
    assert problem is not None


def test_a_turn_of_minutes_keeps_its_place(speech_data: Path) -> None:
    """Clips one after the other with pauses: every word must lie in its own clip."""
    folder = speech_data / "voices" / "kathleen"
    lines = (folder / "metadata.csv").read_text(encoding="utf-8").splitlines()
    chosen = [line.split("|") for line in random.Random(5).sample(lines, 6)]
    pause = np.zeros(4_000, np.float32)
    parts: list[np.ndarray] = []
    owners: list[tuple[float, float, int]] = []
    for name, text, _ in chosen:
        samples = read_mono(folder / "wavs" / f"{name}.flac", sample_rate=16_000)
        start = sum(map(len, parts)) / 16_000
        owners.append((start, start + len(samples) / 16_000, len(spoken_form(text))))
        parts += [samples, pause]
    words = spoken_form(" ".join(text for _, text, _ in chosen))
    found = PocketsphinxAligner().align(np.concatenate(parts), words)
    assert found is not None
    assert len(found) == len(words)
    expected = [(start, end) for start, end, count in owners for _ in range(count)]
    astray = sum(
        not start - 0.1 <= (word.start + word.end) / 2 <= end + 0.1
        for word, (start, end) in zip(found, expected, strict=True)
    )
    assert astray == 0
    assert np.mean([word.score for word in found]) > 0.75


@pytest.mark.parametrize("clips", [1, 4])
def test_words_among_the_speech_of_others_are_not_laid_into_it(speech_data: Path, clips: int) -> None:
    """The words of some clips in a row, with a clip of somebody else on either side; short and in pieces."""
    folder = speech_data / "voices" / "kathleen"
    lines = (folder / "metadata.csv").read_text(encoding="utf-8").splitlines()
    chosen = [line.split("|") for line in lines[40 : 42 + clips]]
    sounds = [read_mono(folder / "wavs" / f"{name}.flac", sample_rate=16_000) for name, *_ in chosen]
    edges = np.cumsum([0, *map(len, sounds)]) / 16_000
    words = spoken_form(" ".join(text for _, text, _ in chosen[1:-1]))
    found = PocketsphinxAligner(others=(True, True)).align(np.concatenate(sounds), words)
    assert found is not None
    middles = [(word.start + word.end) / 2 for word in found]
    assert edges[1] < middles[0] and middles[-1] < edges[-2]
    assert np.mean([word.score for word in found]) > 0.75


def test_what_is_chosen_must_exist_and_know_the_language() -> None:
    with pytest.raises(StudioError, match="Choose one of: builtin, learned, wav2vec2, mms"):
        run(CALL, [CHICAGO], method="magic")
    with pytest.raises(StudioError, match=r"English only.*Choose the aligner learned or mms"):
        run(CALL, [CHICAGO], language="de")


def test_an_american_recording_is_english() -> None:
    assert run(CALL, [CHICAGO], language="en-US")[0][7]


def test_it_can_be_cancelled_between_turns() -> None:
    events = align(CALL, [CHICAGO, CHICAGO])
    next(events)
    next(events)
    events.close()
    assert list(events) == []


def test_the_source_names_tool_and_version() -> None:
    assert source_of("builtin").startswith("pocketsphinx 5")
    assert source_of("mms").endswith("mms")


def test_words_with_characters_of_the_decoders_own_syntax() -> None:
    samples = read_mono(CALL, 14.3, 17.9, 16_000)
    words = [SpokenWord("<s>", "<s>"), SpokenWord("(2)", "(2)"), SpokenWord("[x]", "[x]")]
    found = PocketsphinxAligner().align(samples, words)
    assert found is None or len(found) == 3


@pytest.mark.parametrize("code", ["en", "en-GB", "en_US", "EN"])
def test_english_is_english_however_its_code_is_written(code: str) -> None:
    assert isinstance(load_aligner("builtin", code), PocketsphinxAligner)
    PocketsphinxRecogniser(code)


@pytest.mark.parametrize("code", ["de", "enm", "enu-x"])
def test_a_code_that_only_begins_like_englishs_is_another_language_for_all(code: str) -> None:
    with pytest.raises(StudioError, match="knows English only"):
        load_aligner("builtin", code)
    with pytest.raises(StudioError, match="knows English only"):
        PocketsphinxRecogniser(code)
