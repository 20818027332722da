"""What a voice said, held against a recording."""

import numpy as np
import pytest

from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.evaluation_sounds import Heard, against_recording
from tests.voices.engines.studio.voices import vowel


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_sound_that_is_no_number_is_heard_as_silence(value: float) -> None:
    natural = Heard.of(vowel(100).numpy(), SAMPLE_RATE)
    broken, silent = (Heard.of(np.full(20_000, each, np.float32), SAMPLE_RATE) for each in (value, 0.0))
    figures = against_recording(natural, broken)
    assert figures == against_recording(natural, silent)
    assert figures["mcd"] > 3 * against_recording(natural, Heard.of(vowel(120).numpy(), SAMPLE_RATE))["mcd"]
