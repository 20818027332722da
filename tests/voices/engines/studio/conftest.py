"""Clips of three computed speakers, for whatever trains on sound alone."""

from pathlib import Path

import pytest
import soundfile

from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.vocoder_clips import VoiceClip
from tests.voices.engines.studio.voices import vowel


@pytest.fixture
def clips(tmp_path: Path) -> list[VoiceClip]:
    """Three speakers, one of them recorded at 16 kHz."""
    made = []
    for number, rate in enumerate((SAMPLE_RATE, SAMPLE_RATE, 16_000)):
        path = tmp_path / f"{number}.wav"
        soundfile.write(path, vowel(120, 100.0 + 60 * number).numpy(), rate)
        made.append(VoiceClip.of(path, f"speaker {number}"))
    return made
