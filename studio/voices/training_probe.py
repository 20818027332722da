"""How loud a probe sentence is, and whether the voice that spoke it can be heard at all."""

import numpy as np

from studio.errors import StudioError

SILENT_RMS = 1e-4
"""Below this, speech counts as silent."""
CLIPPED_SHARE = 0.01
"""Above this share of samples at full scale, speech counts as clipped."""


def loudness(samples: np.ndarray) -> dict[str, float]:
    """Measures of a probe: `seconds` are not among them, since the rate is not known here."""
    if not len(samples):
        return {"rms": 0.0, "peak": 0.0}
    return {
        "rms": float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))),
        "peak": float(np.abs(samples).max()),
    }


def require_audible(samples: np.ndarray) -> None:
    """Raises StudioError where speech is silent, not finite or clipped."""
    measured = loudness(samples)
    if not np.isfinite(samples).all() or measured["rms"] < SILENT_RMS:
        raise StudioError("The trained voice is silent. Train longer, or with a lower learning rate.")
    if np.mean(np.abs(samples) >= 0.999) > CLIPPED_SHARE:
        raise StudioError("The trained voice is distorted. Train longer, or with a lower learning rate.")
