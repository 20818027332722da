import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from studio.audio.files import write_wav
from studio.errors import StudioError
from studio.voices.engine import Engine, SpeakRequest, VoiceSource, load_engine, speak_whole
from studio.voices.engines.sv2tts.hparams import TINY
from studio.voices.engines.sv2tts.speaking import diagonal_score, sentences_of, without_silent_end
from studio.voices.engines.sv2tts.synthesizer import Synthesizer
from studio.voices.engines.sv2tts.weights import SIZE_KEY, SPEAKER_KEY
from tests.voices.frozen import frozen


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    path = tmp_path / "voice.safetensors"
    save_file(Synthesizer(TINY).state_dict(), path, {SIZE_KEY: json.dumps(TINY.to_json())})
    return path


@pytest.fixture
def voice(checkpoint: Path, tmp_path: Path) -> Engine:
    state = {**Synthesizer(TINY).state_dict(), SPEAKER_KEY: torch.ones(256) / 16}
    save_file(state, checkpoint, {SIZE_KEY: json.dumps(TINY.to_json())})
    return load_engine("sv2tts").load(VoiceSource("Diane", checkpoint=str(checkpoint)))


def test_the_same_request_gives_the_same_samples_bit_for_bit(voice: Engine) -> None:
    first = speak_whole(voice, SpeakRequest("Good day.", seed=4))
    torch.rand(17)  # what else was drawn does not matter
    again = speak_whole(voice, SpeakRequest("Good day.", seed=4))
    other = speak_whole(voice, SpeakRequest("Good day.", seed=5))
    assert np.array_equal(first.samples, again.samples)
    assert not np.array_equal(first.samples, other.samples)


def test_speech_is_mono_16_khz_and_not_too_loud(voice: Engine) -> None:
    spoken = speak_whole(voice, SpeakRequest("One. Two."))
    assert (spoken.sample_rate, spoken.samples.dtype, spoken.samples.ndim) == (16000, np.float32, 1)
    assert 0 < np.abs(spoken.samples).max() <= 0.9501


def test_each_sentence_comes_as_a_chunk_of_its_own(voice: Engine) -> None:
    parts = list(voice.speak(SpeakRequest("First one. Second one! Third one?")))
    assert sum(isinstance(part, np.ndarray) for part in parts) == 3


def test_what_cannot_be_said_is_told(voice: Engine) -> None:
    notes = [str(note) for note in speak_whole(voice, SpeakRequest("日 word")).notes]
    assert any("日" in note for note in notes)
    with pytest.raises(StudioError, match="nothing to speak"):
        speak_whole(voice, SpeakRequest(" ... "))


def test_a_missing_vocoder_or_a_wrong_one_is_a_sentence(
    voice: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLD_VOICE_STUDIO_HOME", str(tmp_path / "home"))
    with pytest.raises(StudioError, match="vocoder of SV2TTS is not on this machine"):
        speak_whole(voice, SpeakRequest("Hello.", settings={"vocoder": "wavernn"}))
    with pytest.raises(StudioError, match=r"vocoder must be one of .* not kazoo"):
        speak_whole(voice, SpeakRequest("Hello.", settings={"vocoder": "kazoo"}))


def test_without_an_embedding_the_voice_is_heard_from_its_samples(checkpoint: Path, tmp_path: Path) -> None:
    time = np.arange(24000) / 16000
    reference = tmp_path / "reference.wav"
    write_wav(reference, (0.3 * np.sin(2 * np.pi * 200 * time)).astype(np.float32), 16000)
    module = load_engine("sv2tts")
    by_reference = module.load(VoiceSource("A", checkpoint=str(checkpoint), references=(str(reference),)))
    snapshot = frozen(tmp_path / "snapshot", 2)
    by_clips = module.load(VoiceSource("A", checkpoint=str(checkpoint), snapshot=str(snapshot.folder)))
    for voice in (by_reference, by_clips):
        assert float(voice.speaker.norm()) == pytest.approx(1.0, abs=1e-4)  # type: ignore[attr-defined]
    with pytest.raises(StudioError, match="has no sample yet"):
        module.load(VoiceSource("A", checkpoint=str(checkpoint)))


def test_no_published_weights_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLD_VOICE_STUDIO_HOME", str(tmp_path / "home"))
    with pytest.raises(StudioError, match="synthesizer of SV2TTS is not on this machine"):
        load_engine("sv2tts").load(VoiceSource("A"))


def test_long_sentences_are_cut_between_words() -> None:
    words = " ".join(["word"] * 200)
    cut = sentences_of(words)
    assert " ".join(cut) == words and max(map(len, cut)) <= 240
    assert sentences_of("One. Two!\nThree") == ["One.", "Two!", "Three"]


def test_the_diagonal_score_tells_reading_from_not_reading() -> None:
    assert diagonal_score(torch.eye(50)) == pytest.approx(1.0)
    assert diagonal_score(torch.full((50, 50), 1 / 50)) == pytest.approx(0.36, abs=0.02)


def test_silent_frames_at_the_end_are_left_out() -> None:
    mel = torch.full((80, 30), -4.0)
    mel[:, :10] = 0.0
    assert without_silent_end(mel).shape == (80, 10)
    assert without_silent_end(torch.full((80, 30), -4.0)).shape == (80, 2)
