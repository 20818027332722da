"""Several channels made one, without losing a voice."""

import numpy as np

# A mean of channels weaker than this share of what unrelated channels would give means that they cancel.
CANCELLED_SHARE = 0.25
ABOUT_AS_LOUD = 0.9


def mono_weights(samples: np.ndarray) -> np.ndarray:
    """The share of each channel in a mono mix of (frames, channels): equal, or the loudest one alone.

    The mean of channels that are each other's mirror image is silence, so there the loudest is taken.
    """
    channels = samples.shape[1]
    equal = np.full(channels, 1 / channels, np.float32)
    powers = np.mean(np.square(samples, dtype=np.float64), axis=0)
    if np.mean(np.square(samples @ equal, dtype=np.float64)) >= CANCELLED_SHARE * powers.mean() / channels:
        return equal
    # The first of those that are about as loud, so that rounding does not decide which side is up.
    loudest = int(np.argmax(powers >= ABOUT_AS_LOUD * powers.max()))
    return np.eye(channels, dtype=np.float32)[loudest]
