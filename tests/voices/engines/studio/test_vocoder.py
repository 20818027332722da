import numpy as np
import pytest
import torch

from studio.voices.engines.studio.sound_form import BINS, HOP_SAMPLES, SAMPLE_RATE, mel_spectrogram
from studio.voices.engines.studio.source import noise
from studio.voices.engines.studio.vocoder import (
    Vocoder,
    VocoderSize,
    noise_mel,
)
from studio.voices.engines.studio.vocoder_clips import pitch_from
from tests.voices.engines.studio.voices import pitch_line, vowel

SMALL = VocoderSize(pitch_channels=16, pitch_blocks=1, channels=16, blocks=2)


@pytest.fixture
def vocoder() -> Vocoder:
    """Untrained, but not so that its networks say nothing."""
    torch.manual_seed(1)
    made = Vocoder(SMALL).eval()
    torch.nn.init.normal_(made.shape.leave.weight, std=0.05)
    return made


def whole(vocoder: Vocoder, mel: torch.Tensor, **options: object) -> torch.Tensor:
    return torch.cat(list(vocoder.speak(mel, pieces=(mel.shape[1],), **options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("pieces", [(1, 2, 3), (32,), (7, 100)])
def test_pieces_are_those_of_the_whole(vocoder: Vocoder, pieces: tuple[int, ...]) -> None:
    mel = mel_spectrogram(vowel(330))
    at_once, made = whole(vocoder, mel), list(vocoder.speak(mel, pieces=pieces))
    assert [len(piece) // HOP_SAMPLES for piece in made[: len(pieces)]] == list(pieces)
    joined = torch.cat(made)
    assert joined.shape == at_once.shape == (329 * HOP_SAMPLES,)
    full_scale = max(1.0, float(at_once.abs().max()))
    assert float((joined - at_once).abs().max()) < 1e-4 * full_scale


def test_the_same_mel_is_spoken_alike(vocoder: Vocoder) -> None:
    mel = mel_spectrogram(vowel(60))
    assert torch.equal(whole(vocoder, mel), whole(vocoder, mel))


def test_a_pitch_that_is_told_is_spoken() -> None:
    torch.manual_seed(0)
    vocoder = Vocoder(SMALL).eval()
    torch.nn.init.constant_(vocoder.shape.leave.bias[BINS:], -5.0)  # hardly any noise
    hertz = pitch_line(120)
    made = whole(vocoder, mel_spectrogram(vowel(120)), hertz=hertz)
    heard = pitch_from(made.numpy(), SAMPLE_RATE)
    times = np.arange(len(heard)) * 0.01 * SAMPLE_RATE / HOP_SAMPLES
    told = np.interp(times, np.arange(120), hertz.numpy())
    cents = 1200 * np.log2(heard / told)
    assert np.isfinite(cents[5:-5]).mean() > 0.9
    assert np.nanmedian(np.abs(cents)) < 10


@pytest.mark.parametrize("frames", [1, 2, 3, 40])
def test_the_shortest_mels_can_be_spoken(vocoder: Vocoder, frames: int) -> None:
    mel = torch.full((80, frames), -5.0)
    pieces = list(vocoder.speak(mel))
    assert sum(map(len, pieces)) == (frames - 1) * HOP_SAMPLES


def test_extreme_mels_stay_finite(vocoder: Vocoder) -> None:
    for level in (-40.0, 12.0):
        assert torch.isfinite(whole(vocoder, torch.full((80, 20), level))).all()


def test_the_mean_mel_of_noise_is_that_of_noise() -> None:
    measured = mel_spectrogram(noise(0, 200_000)).mean(dim=1)
    # The mean of a logarithm lies a little under the logarithm of the mean, most where a band is one bin.
    assert float((noise_mel()[:, 0] - measured).abs().max()) < 0.2
