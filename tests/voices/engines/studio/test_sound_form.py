import pytest
import torch

from studio.voices.engines.studio.sound_form import (
    BINS,
    FLOOR,
    HOP_SAMPLES,
    MELS,
    WINDOW_SAMPLES,
    mel_spectrogram,
    samples_of,
    spectrum,
    window,
)
from tests.voices.engines.studio.voices import vowel


def test_a_spectrum_becomes_the_samples_that_it_is_of() -> None:
    assert torch.allclose(samples_of(spectrum(vowel())), vowel(), atol=1e-5)


@pytest.mark.parametrize("frames", [2, 3, 5, 40])
def test_what_is_no_spectrum_becomes_the_samples_that_torch_gives(frames: int) -> None:
    spectra = torch.randn(2, BINS, frames, generator=torch.Generator().manual_seed(1), dtype=torch.complex64)
    spectra[:, [0, -1]] = spectra[:, [0, -1]].real + 0j
    expected = torch.istft(spectra, WINDOW_SAMPLES, HOP_SAMPLES, window=window())
    assert torch.allclose(samples_of(spectra), expected, atol=1e-5)


def test_one_frame_is_no_sound_yet() -> None:
    assert samples_of(torch.zeros(BINS, 1, dtype=torch.complex64)).shape == (0,)


def test_a_mel_has_a_frame_at_every_hop_and_a_floor() -> None:
    mel = mel_spectrogram(torch.zeros(10 * HOP_SAMPLES))
    assert mel.shape == (MELS, 11)
    assert torch.allclose(mel.exp(), torch.tensor(FLOOR))


def test_constants_that_speaking_made_serve_training() -> None:
    window.cache_clear()  # type: ignore[attr-defined]
    with torch.inference_mode():
        samples_of(spectrum(vowel(20)))
    spectra = spectrum(vowel(20)).requires_grad_()
    samples_of(spectra).sum().backward()
    assert spectra.grad is not None
    assert torch.isfinite(spectra.grad).all()
