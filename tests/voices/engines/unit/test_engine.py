from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.dataset.formats.ljspeech import read
from studio.dataset.snapshot import Snapshot
from studio.errors import StudioError
from studio.events import Progress, Saying
from studio.voices.engine import SpeakRequest, VoiceSource, speak_whole
from studio.voices.engines.unit import UnitEngine, load
from studio.voices.evaluation import contains_words, measure_sound
from tests.voices.engines.unit.call import freeze_sentences, spoken_lines


@pytest.fixture(scope="module")
def voice(diane: Snapshot) -> UnitEngine:
    return load(VoiceSource("Diane", snapshot=str(diane.folder)))


def test_a_sentence_of_gold_words_is_said_with_recorded_words(voice: UnitEngine) -> None:
    request = SpeakRequest("I heard hello in New Jersey.")
    origins = voice.origins(request)
    assert [origin.word for origin in origins] == ["I", "heard", "hello", "in", "New", "Jersey"]
    assert all(origin.recorded and origin.pieces == 1 for origin in origins)
    spoken = speak_whole(voice, request)
    assert measure_sound(spoken.samples, spoken.sample_rate).usable
    assert spoken.notes == ()


def test_a_run_of_words_is_taken_in_one_piece(voice: UnitEngine, diane: Snapshot) -> None:
    spoken = speak_whole(voice, SpeakRequest("I heard a beep"))
    assert len({origin.clips for origin in voice.origins(SpeakRequest("I heard a beep"))}) == 1
    words = [word for word in _line_with(voice, "beep").words if word.text in ("I", "heard", "a", "beep.")][
        -4:
    ]
    assert spoken.seconds == pytest.approx(words[-1].end - words[0].start, abs=0.15)


def _line_with(voice: UnitEngine, text: str):
    return next(clip for clip in voice._snapshot.clips if text in clip.text)


def test_a_word_that_the_gold_lacks_is_built_from_its_sounds(voice: UnitEngine) -> None:
    request = SpeakRequest("Deer.")
    [origin] = voice.origins(request)
    assert not origin.recorded and origin.pieces > 1
    spoken = speak_whole(voice, request)
    assert spoken.notes == () and 0.15 < spoken.seconds < 1.5


def test_a_sound_that_the_gold_lacks_is_reported_and_the_word_built_nearly(voice: UnitEngine) -> None:
    spoken = speak_whole(voice, SpeakRequest("Joy in Chicago!"))
    assert [str(note) for note in spoken.notes] == [
        "The word “Joy” was built with near sounds: no gold recording holds the sound OY."
    ]
    assert spoken.seconds > 0.5


def test_the_same_request_gives_the_same_samples_and_a_seed_another_choice(
    voice: UnitEngine, diane: Snapshot
) -> None:
    request = SpeakRequest("Now you know Diane is in New Jersey, though.")
    first = speak_whole(voice, request).samples
    again = speak_whole(load(VoiceSource("Diane", snapshot=str(diane.folder))), request).samples
    assert np.array_equal(first, again)
    seeded = [speak_whole(voice, replace(request, seed=seed)).samples for seed in (1, 1, 2, 3, 4)]
    assert np.array_equal(seeded[0], seeded[1])
    assert len({sound.tobytes() for sound in [first, *seeded]}) > 1


def test_the_sound_is_mono_float_below_full_scale_and_without_clicks(voice: UnitEngine) -> None:
    for line in ("Hello, I know you were there.", "This is the original beep, then."):
        samples = speak_whole(voice, SpeakRequest(line)).samples
        assert samples.dtype == np.float32 and samples.ndim == 1
        assert np.isfinite(samples).all() and 0.02 < np.abs(samples).max() < 1.0
        assert abs(samples[0]) < 1e-3 and abs(samples[-1]) < 1e-3
        # A click is a step far beyond those of the speech itself.
        steps = np.abs(np.diff(samples))
        assert steps.max() < 20 * np.sqrt(np.mean(steps**2))


def test_phrases_come_one_after_the_other_with_pauses_between(voice: UnitEngine) -> None:
    parts = list(voice.speak(SpeakRequest("Hello, you know. I heard.")))
    chunks = [part for part in parts if isinstance(part, np.ndarray)]
    assert len(chunks) == 5 and parts[0] == Saying(0, 5) and isinstance(parts[1], np.ndarray)
    assert len(chunks[3]) > len(chunks[1]) > 0.1 * voice.sample_rate
    assert [part.fraction for part in parts if isinstance(part, Progress)][-1] == 1.0
    without = voice.speak(SpeakRequest("Hello, you know. I heard.", settings={"pauses": 0.0}))
    assert sum(isinstance(part, np.ndarray) for part in without) == 3


def test_a_phrase_can_be_left_before_the_text_ends(voice: UnitEngine) -> None:
    speaking = voice.speak(SpeakRequest("Hello. " * 50))
    assert next(speaking) == Saying(0, 5) and isinstance(next(speaking), np.ndarray)
    speaking.close()


def test_an_unknown_setting_value_is_refused(voice: UnitEngine) -> None:
    with pytest.raises(StudioError, match="pauses must be a number from 0 to 10, not loud"):
        speak_whole(voice, SpeakRequest("Hello", settings={"pauses": "loud"}))


@pytest.mark.parametrize("text", ["", "  \n", "…!?"])
def test_a_text_without_words_is_refused(voice: UnitEngine, text: str) -> None:
    with pytest.raises(StudioError, match="no word to speak"):
        speak_whole(voice, SpeakRequest(text))


def test_a_voice_without_gold_says_what_to_do() -> None:
    with pytest.raises(StudioError, match="Mark turns gold"):
        load(VoiceSource("Diane"))


def test_a_cached_index_speaks_the_same_and_a_damaged_one_is_built_again(
    diane: Snapshot, tmp_path: Path
) -> None:
    source = VoiceSource("Diane", snapshot=str(diane.folder), cache=str(tmp_path / "cache"))
    request = SpeakRequest("I didn't know.")
    first = speak_whole(load(source), request).samples
    [cached] = (tmp_path / "cache").iterdir()
    from_cache = speak_whole(load(source), request).samples
    cached.write_bytes(cached.read_bytes()[:1000])
    rebuilt = speak_whole(load(source), request).samples
    assert np.array_equal(first, from_cache) and np.array_equal(first, rebuilt)


def test_in_another_language_words_of_the_gold_are_said_and_others_reported(diane: Snapshot) -> None:
    german = load(VoiceSource("Diane", language="de", snapshot=str(diane.folder)))
    spoken = speak_whole(german, SpeakRequest("Hello Straße"))
    assert [str(note) for note in spoken.notes] == [
        "The word “Straße” could not be built: no gold recording holds it."
    ]
    with pytest.raises(StudioError, match="None of these words"):
        speak_whole(german, SpeakRequest("Straße"))


def test_every_line_of_the_call_can_be_said_again(voice: UnitEngine) -> None:
    for start, end, text in spoken_lines("Diane"):
        spoken = speak_whole(voice, SpeakRequest(text))
        assert spoken.notes == ()
        assert 0.4 * (end - start) < spoken.seconds < 2.5 * (end - start) + 0.5


def test_a_new_sentence_of_a_readers_words_is_heard(speech_data: Path, tmp_path: Path) -> None:
    rows = read(speech_data / "voices" / "kathleen").rows[1:6]
    snapshot = freeze_sentences([(row.path, row.text) for row in rows], tmp_path / "snapshot")
    voice = load(VoiceSource("Kathleen", snapshot=str(snapshot.folder)))
    request = SpeakRequest("He needed your letter just in time, and followed a line across the table.")
    assert np.mean([origin.recorded for origin in voice.origins(request)]) > 0.7
    spoken = speak_whole(voice, request)
    assert spoken.sample_rate == 24_000 and spoken.notes == ()
    heard = contains_words(spoken.samples, spoken.sample_rate, request.text)
    assert heard.score > 0.6, heard
    assert not contains_words(spoken.samples, spoken.sample_rate, rows[3].text).heard
