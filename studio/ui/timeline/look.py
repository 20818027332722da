"""How sound and words are drawn, as far as the user chooses it: one value, and what there is to choose.

The View menu and the form at the spectrogram's margin are both made from `CHOICES`.
"""

from dataclasses import dataclass

from studio.audio.spectra import SpectrogramSettings
from studio.ui.theme import SURE_SCORE

LEAST_GAIN_DB, MOST_GAIN_DB, GAIN_STEP_DB = -12.0, 42.0, 3.0
ALL_HZ = 0.0
FITTING_DB = 0.0
NEVER = 0.0
AS_THEME = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What is chosen; every field but `gain_db` is the setting of the same name and kept.

    `gain_db` is how much taller the waveform is drawn. `channels_apart` gives each channel a waveform of its
    own. `spectrogram_top_hz` 0 is all that the sample rate holds, `spectrogram_range_db` 0 what suits the
    recording, `spectrogram_colours` "" the theme's own. Words with an alignment score below
    `tint_words_below` are tinted.
    """

    gain_db: float = 0.0
    channels_apart: bool = False
    pitch_curve: bool = False
    energy_curve: bool = False
    spectrogram_scale: str = "linear"
    spectrogram_top_hz: float = 8000.0
    spectrogram_range_db: float = FITTING_DB
    spectrogram_window_s: float = 0.01
    spectrogram_colours: str = AS_THEME
    tint_words_below: float = SURE_SCORE

    @property
    def spectrogram(self) -> SpectrogramSettings:
        """What of it decides how a spectrogram is computed; range and colours only paint it."""
        return SpectrogramSettings(
            window_s=self.spectrogram_window_s,
            scale="mel" if self.spectrogram_scale == "mel" else "linear",
            top_hz=self.spectrogram_top_hz or _MORE_THAN_ANY_HZ,
        )


_MORE_THAN_ANY_HZ = 1e6


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of the look, its title in the form and in the menu, and its values with their titles."""

    field: str
    title: str
    menu: str
    options: tuple[tuple[str | float, str], ...]
    tip: str = ""

    def name(self, value: str | float) -> str:
        """The name of the action that chooses this value."""
        return f"{self.field}-{value}".replace("_", "-").lower()


SPECTROGRAM_CHOICES = (
    Choice("spectrogram_scale", "Frequencies", "Spectrogram frequencies",
           (("linear", "Linear"), ("mel", "Mel")),
           tip="Mel gives low frequencies more room, as hearing does"),
    Choice("spectrogram_top_hz", "Highest frequency", "Spectrogram highest frequency",
           ((4000.0, "4 kHz"), (5500.0, "5.5 kHz"), (8000.0, "8 kHz"), (12000.0, "12 kHz"),
            (16000.0, "16 kHz"), (ALL_HZ, "All there is"))),
    Choice("spectrogram_range_db", "Dynamic range", "Spectrogram dynamic range",
           ((FITTING_DB, "As suits the recording"), (40.0, "40 dB"), (50.0, "50 dB"), (60.0, "60 dB"),
            (70.0, "70 dB"), (80.0, "80 dB"), (90.0, "90 dB")),
           tip="A small range hides noise, a large one shows the softest sounds"),
    Choice("spectrogram_window_s", "Window length", "Spectrogram window",
           ((0.003, "3 ms"), (0.005, "5 ms, shows moments"), (0.01, "10 ms"), (0.02, "20 ms"),
            (0.03, "30 ms, shows harmonics"), (0.05, "50 ms")),
           tip="A short window shows when a sound begins, a long one its single harmonics"),
    Choice("spectrogram_colours", "Colours", "Spectrogram colours",
           ((AS_THEME, "As the theme"), ("CET-L1", "Grey"), ("inferno", "Inferno"), ("magma", "Magma"),
            ("viridis", "Viridis"), ("cividis", "Cividis"), ("CET-L17", "White to blue"))),
)  # fmt: skip

THRESHOLDS = Choice(
    "tint_words_below", "Tint words below", "Tint words with an alignment score below",
    ((NEVER, "Never"), (0.2, "0.2"), (0.3, "0.3"), (0.4, "0.4"), (0.5, "0.5"), (0.6, "0.6"), (0.7, "0.7"),
     (0.8, "0.8"), (0.9, "0.9")),
)  # fmt: skip

CHOICES = (*SPECTROGRAM_CHOICES, THRESHOLDS)


def amplification(look: Look) -> float:
    """The factor by which the waveform is drawn taller."""
    return float(10 ** (look.gain_db / 20))
