"""A tone to be stored in whatever form, and the rate of most of them."""

import shutil

import numpy as np
import pytest

RATE = 16000
needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")


def tone(seconds: float = 1.0, rate: int = RATE, hz: float = 300.0) -> np.ndarray:
    """A sine of half of full scale."""
    return (0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)
