"""How loud voices are that were recorded softly and loudly."""

import math
from dataclasses import replace

import pytest
import torch

from studio.voices.engines.studio.painting import USUAL_DBFS, Painter, at_usual_level, paint, plain_samples
from tests.voices.engines.studio.small_voice import small_model, small_speaker


def test_voices_that_were_recorded_softly_and_loudly_are_equally_loud() -> None:
    model, speaker = small_model(), small_speaker()
    levels = []
    for gain in (-0.7, 0.0, 0.7):
        recorded = Painter(model, replace(speaker, mean_mel=speaker.mean_mel + gain))
        samples = plain_samples(paint(at_usual_level(recorded, "en"), "One, two, three, four.").mel)
        levels.append(20 * math.log10(float(torch.tensor(samples).square().mean().sqrt())))
    assert levels == pytest.approx([levels[0]] * 3, abs=0.2)
    assert levels[0] == pytest.approx(USUAL_DBFS, abs=6)
