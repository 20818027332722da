import librosa
import numpy as np
import torch
from scipy.signal import lfilter

from studio.voices.engines.sv2tts.features import denormalise, mel_spectrogram, normalise, prepare
from studio.voices.engines.sv2tts.griffin_lim import griffin_lim


def chord(seconds: float = 1.0) -> np.ndarray:
    time = np.arange(round(16000 * seconds)) / 16000
    return sum(np.sin(2 * np.pi * hertz * time) for hertz in (220, 660, 1500, 3100)).astype(np.float32) / 5


def test_mels_are_those_of_librosa_with_the_published_settings() -> None:
    samples = chord()
    emphasised = lfilter([1, -0.97], [1], samples).astype(np.float32)
    spectrum = np.abs(librosa.stft(emphasised, n_fft=800, hop_length=200, pad_mode="reflect"))
    basis = librosa.filters.mel(sr=16000, n_fft=800, n_mels=80, fmin=55, fmax=7600)
    decibels = 20 * np.log10(np.maximum(1e-5, basis @ spectrum)) - 20
    wanted = np.clip(8 * (decibels + 100) / 100 - 4, -4, 4)
    assert np.abs(mel_spectrogram(samples).numpy() - wanted).max() < 1e-3


def test_normalising_is_undone() -> None:
    decibels = torch.tensor([-100.0, -37.5, 0.0])
    assert torch.allclose(denormalise(normalise(decibels)), decibels)
    assert normalise(decibels).tolist() == [-4.0, 1.0, 4.0]


def test_very_short_and_silent_sound_has_a_mel_too() -> None:
    assert mel_spectrogram(np.ones(3, np.float32)).shape[0] == 80
    assert bool((mel_spectrogram(prepare(np.zeros(4000, np.float32))) == -4).all())


def test_silence_at_the_ends_is_cut_and_the_peak_set() -> None:
    silence = np.zeros(8000, np.float32)
    prepared = prepare(np.concatenate([silence, chord(), silence]))
    assert 16000 <= len(prepared) <= 16000 + 12 * 200
    assert np.abs(prepared).max() == np.float32(0.9)


def test_griffin_lim_gives_back_the_sound_of_a_mel() -> None:
    mel = mel_spectrogram(prepare(chord()))
    samples = griffin_lim(mel, seed=5)
    assert np.array_equal(samples, griffin_lim(mel, seed=5))
    heard = np.abs(np.fft.rfft(samples[4000:12000]))
    loudest = np.argsort(heard)[-3:] * 2  # Hz
    assert all(min(abs(hertz - true) for true in (220, 660, 1500, 3100)) <= 20 for hertz in loudest)
