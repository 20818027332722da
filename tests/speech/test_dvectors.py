from pathlib import Path

import librosa
import numpy as np
import pytest
import soundfile
import torch

from studio.errors import StudioError
from studio.speech.dvectors import (
    DVectorEncoder,
    load_network,
    mel_spectrogram,
    packaged_weights,
    raise_level,
    window_gains,
)
from studio.speech.ge2e import GE2ENetwork
from tests.speech.sample_call import sample_call


@pytest.fixture(scope="module")
def encoder() -> DVectorEncoder:
    return DVectorEncoder()


@pytest.fixture(scope="module")
def call() -> np.ndarray:
    return soundfile.read(sample_call()[0], dtype="float32")[0]


def test_mels_are_the_ones_the_weights_were_trained_on(call: np.ndarray) -> None:
    sound = call[16000 * 8 : 16000 * 9]
    expected = librosa.feature.melspectrogram(y=sound, sr=16000, n_fft=400, hop_length=160, n_mels=40).T
    np.testing.assert_allclose(mel_spectrogram(sound).numpy(), expected, atol=expected.max() * 1e-5)


def test_one_voice_is_nearer_to_itself_than_to_the_other(encoder: DVectorEncoder, call: np.ndarray) -> None:
    def between(start_s: float, end_s: float) -> np.ndarray:
        return encoder.embed(call[round(start_s * 16000) : round(end_s * 16000)])

    # Undisturbed stretches of the reference: 90, 90, 91, 91.
    first, second, other, last = between(11, 14.4), between(18.7, 21.4), between(14.8, 17.9), between(22, 27)
    assert min(first @ second, other @ last) > max(first @ other, first @ last, second @ other, second @ last)
    assert np.linalg.norm(first) == pytest.approx(1.0, abs=1e-5)
    assert first.shape == (256,)
    assert first.min() >= 0


def test_windows_say_when_they_are(encoder: DVectorEncoder, call: np.ndarray) -> None:
    vectors, times = encoder.embed_windows(call[: 16000 * 4], hop_s=0.5)
    assert vectors.shape == (len(times), 256)
    np.testing.assert_allclose(times[:3], [[0, 1.6], [0.5, 2.1], [1.0, 2.6]])


def test_sound_shorter_than_a_window_still_has_a_vector(encoder: DVectorEncoder, call: np.ndarray) -> None:
    assert np.isfinite(encoder.embed(call[16000 * 8 : 16000 * 8 + 4000])).all()
    assert np.isfinite(encoder.embed(np.zeros(0, np.float32))).all()


def test_shorter_windows_come_out_of_the_same_pass(encoder: DVectorEncoder, call: np.ndarray) -> None:
    mels = mel_spectrogram(call[16000 * 8 : 16000 * 11])
    both = encoder.embed_at(mels, np.array([0, 50]), [80, 160])
    alone = encoder.embed_at(mels, np.array([0, 50]), [80])
    np.testing.assert_allclose(both[:, 0], alone[:, 0], atol=1e-6)


def test_only_soft_sound_is_raised(call: np.ndarray) -> None:
    loud, soft = call / np.abs(call).max(), call * 0.001
    np.testing.assert_array_equal(raise_level(loud), loud)
    assert 10 * np.log10(np.mean(raise_level(soft) ** 2)) == pytest.approx(-30, abs=0.01)
    assert raise_level(np.zeros(10, np.float32)).max() == 0


def test_gains_bring_each_window_to_the_level(call: np.ndarray) -> None:
    start = 1000  # frames of 10 ms
    gain = window_gains(call, np.array([start]), 160, -25.0)[0]
    window = call[start * 160 : (start + 160) * 160] * gain
    assert 10 * np.log10(np.mean(window**2)) == pytest.approx(-25, abs=0.01)


def test_weights_in_the_layout_of_sv2tts_load(tmp_path: Path) -> None:
    stored = {"step": 7, "model_state": GE2ENetwork().state_dict(), "optimizer_state": {}}
    torch.save(stored, tmp_path / "encoder.pt")
    assert isinstance(load_network(tmp_path / "encoder.pt"), GE2ENetwork)


class Malicious:
    def __reduce__(self) -> tuple[object, ...]:
        return print, ("code ran",)


@pytest.mark.parametrize(
    "stored", [{"model_state": {"linear.weight": torch.zeros(3)}}, {"code": Malicious()}, [1, 2]]
)
def test_files_that_are_no_encoder_are_refused(
    tmp_path: Path, stored: object, capsys: pytest.CaptureFixture[str]
) -> None:
    torch.save(stored, tmp_path / "encoder.pt")
    with pytest.raises(StudioError, match="not a speaker encoder"):
        load_network(tmp_path / "encoder.pt")
    assert "code ran" not in capsys.readouterr().out


def test_a_missing_weights_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"no speaker encoder at .*nowhere\.pt"):
        load_network(tmp_path / "nowhere.pt")


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    # The package cannot be removed for one test, so the search for it finds nothing.
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(StudioError, match="pip install --no-deps resemblyzer"):
        packaged_weights()
