"""How colours look: contrast after WCAG 2.2, distances in OKLab, and what other eyes see of them.

Dichromacy is simulated by the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model
for Simulation of Color Vision Deficiency" (IEEE TVCG 15(6), 2009), severity 1.0, on linear light. OKLab is
Björn Ottosson's (2020); CSS Color 4 counts a distance of 0.02 in it as just noticeable.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

Colour = NDArray[np.float64]
"""Red, green and blue as linear light, 0 to 1."""

JUST_NOTICEABLE = 0.02

EYES: dict[str, Colour] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str | QColor) -> Colour:
    """A colour of sRGB as linear light."""
    parts = np.array(QColor(colour).getRgbF()[:3])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(first: str | QColor, second: str | QColor) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    luminances = [float(linear(colour) @ (0.2126, 0.7152, 0.0722)) for colour in (first, second)]
    return (max(luminances) + 0.05) / (min(luminances) + 0.05)


def distance(first: str | QColor, second: str | QColor, eye: str = "normal") -> float:
    """How far two colours are from each other for one of `EYES`, in OKLab."""
    a, b = (_oklab(np.clip(EYES[eye] @ linear(colour), 0, 1)) for colour in (first, second))
    return float(np.linalg.norm(a - b))


def _oklab(light: Colour) -> Colour:
    cones = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ light
    )
    mixing = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.asarray(mixing @ cones)
