import numpy as np
import torch

from studio.voices.engines.studio.sound_form import HOP_SAMPLES, SAMPLE_RATE
from studio.voices.engines.studio.source import noise, pulses, turns_of


def test_pulses_hold_every_harmonic_at_even_power_and_nothing_between() -> None:
    hertz = torch.full((65,), 200.0)
    made = pulses(hertz, turns_of(hertz)).numpy()
    power = np.abs(np.fft.rfft(made * np.hanning(len(made)))) ** 2
    bins = np.fft.rfftfreq(len(made), 1 / SAMPLE_RATE)
    harmonics = [power[np.abs(bins - 200 * number) < 20].sum() for number in range(1, 55)]
    between = [power[np.abs(bins - 200 * number - 100) < 20].sum() for number in range(1, 54)]
    assert max(harmonics) / min(harmonics) < 1.2
    assert max(between) < 1e-3 * min(harmonics)


def test_pulses_have_the_power_of_the_noise_whatever_the_pitch() -> None:
    for low in (60.0, 110.0, 400.0):
        hertz = torch.linspace(low, 1.3 * low, 100)
        assert abs(float(pulses(hertz, turns_of(hertz)).square().mean()) - 1) < 0.15


def test_a_stretch_made_alone_is_that_of_the_whole() -> None:
    hertz = 150 + 40 * torch.sin(torch.arange(400) / 9)
    turns = turns_of(hertz)
    whole = pulses(hertz, turns)
    part = pulses(hertz[150:200], turns[150:200])
    assert torch.equal(part, whole[150 * HOP_SAMPLES : 199 * HOP_SAMPLES])
    assert torch.equal(noise(1000, 50), noise(0, 2000)[1000:1050])


def test_the_turn_of_a_frame_is_where_the_pulses_have_come() -> None:
    hertz = torch.linspace(90, 260, 50)
    turns = turns_of(hertz)
    joined = torch.cat([pulses(hertz[:25], turns[:25]), pulses(hertz[24:], turns[24:])])
    assert float((joined - pulses(hertz, turns)).abs().max()) < 1e-5


def test_a_pitch_that_nobody_has_is_moved_to_one_that_somebody_has() -> None:
    strange = torch.tensor([0.0, 1e9, 5.0, 1e6])
    assert torch.isfinite(pulses(strange, turns_of(strange))).all()
