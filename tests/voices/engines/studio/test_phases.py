import pytest
import torch

from studio.voices.engines.studio.phases import (
    Rounds,
    band_shares,
    griffin_lim,
    samples_towards_mel,
    towards_mel,
)
from studio.voices.engines.studio.sound_form import HOP_SAMPLES, mel_spectrogram, spectrum
from studio.voices.engines.studio.source import noise
from tests.voices.engines.studio.voices import vowel


def test_every_bin_belongs_to_bands_in_shares_that_sum_to_one() -> None:
    assert torch.allclose(band_shares().sum(dim=1), torch.ones(len(band_shares())), atol=1e-5)


def test_a_spectrum_that_has_the_mel_already_stays() -> None:
    spectra = spectrum(vowel())
    mel = mel_spectrogram(vowel())
    assert torch.allclose(towards_mel(spectra, mel), spectra, atol=1e-4)


def test_rounds_come_nearer_to_the_mel_and_beat_griffin_lim() -> None:
    mel = mel_spectrogram(vowel())
    source = spectrum(noise(0, (mel.shape[1] - 1) * HOP_SAMPLES))

    def miss(samples: torch.Tensor) -> float:
        return float((mel_spectrogram(samples) - mel).abs().mean())

    after = [miss(samples_towards_mel(source, mel, Rounds(0, whole))) for whole in (0, 4, 12)]
    assert after[0] > after[1] > after[2]
    assert after[2] < miss(griffin_lim(mel, 12))


def test_low_rounds_mend_the_low_bands_where_few_whole_ones_do_not() -> None:
    mel = mel_spectrogram(vowel())
    source = spectrum(noise(0, (mel.shape[1] - 1) * HOP_SAMPLES))

    def miss(rounds: Rounds) -> float:
        made = mel_spectrogram(samples_towards_mel(source, mel, rounds))
        return float((made - mel)[:20].abs().mean())

    assert miss(Rounds(16, 4)) < 0.7 * miss(Rounds(0, 4))


def test_silence_stays_silent() -> None:
    mel = mel_spectrogram(torch.zeros(50 * HOP_SAMPLES))
    source = spectrum(noise(0, 50 * HOP_SAMPLES))
    assert float(samples_towards_mel(source, mel, Rounds()).abs().max()) < 1e-3
    assert float(griffin_lim(mel, 4).abs().max()) < 1e-3


@pytest.mark.parametrize("seed", range(3))
def test_no_spectrum_makes_sound_that_is_not_finite(seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    mel = 6 * torch.randn(80, 30, generator=generator) - 4
    made = samples_towards_mel(torch.zeros(513, 30, dtype=torch.complex64), mel, Rounds(3, 3))
    assert torch.isfinite(made).all()
