"""The sizes and signal constants of SV2TTS, as the published checkpoints have them, and a small size.

Names and numbers are facts of the published weights (Jia et al. 2018, "Transfer Learning from Speaker
Verification to Multispeaker Text-To-Speech Synthesis"; checkpoints of Real-Time-Voice-Cloning).
"""

from dataclasses import asdict, dataclass
from typing import Any

from studio.errors import StudioError

SAMPLE_RATE = 16000
"""Hz, of everything the synthesizer and the vocoder see."""
HOP_SAMPLES = SAMPLE_RATE // 80
"""Samples from one mel frame to the next: 12.5 ms."""
WINDOW_SAMPLES = SAMPLE_RATE // 20
"""Samples under one window, and the FFT's size: 50 ms."""
FRAMES_PER_SECOND = SAMPLE_RATE / HOP_SAMPLES
MELS = 80
LOWEST_HZ = 55.0
HIGHEST_HZ = 7600.0
PREEMPHASIS = 0.97
REFERENCE_DB = 20.0
LEAST_DB = -100.0
MEL_RANGE = 4.0
"""Normalised mels lie in [-MEL_RANGE, MEL_RANGE]; silence is -MEL_RANGE."""
PEAK = 0.9
"""Clips are scaled to this peak before their mel is taken."""
SPEAKER_EMBEDDING = 256
SILENT_FRAME = -3.4
"""A frame whose every mel lies below this is silence."""
LONGEST_FRAMES = 900
"""Frames of the longest clip that the synthesizer is trained on: 11.25 s."""


@dataclass(frozen=True)
class SynthesizerSize:
    """The widths of the Tacotron's layers; the defaults are those of the published synthesizer.pt."""

    character_embedding: int = 512
    encoder: int = 256
    decoder: int = 128
    lstm: int = 1024
    postnet: int = 512
    encoder_banks: int = 5
    postnet_banks: int = 5
    highways: int = 4
    speaker_embedding: int = SPEAKER_EMBEDDING
    mels: int = MELS
    most_reduction: int = 20
    """Frames for which the mel projection has weights; `reduction` of them are used."""
    dropout: float = 0.5
    zoneout: float = 0.1

    def to_json(self) -> dict[str, Any]:
        """The sizes as plain values, for a checkpoint's metadata."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "SynthesizerSize":
        """The sizes that `to_json` gave. Raises StudioError where a name or value is foreign."""
        try:
            size = cls(**stored)
        except TypeError as error:
            raise StudioError(
                "This checkpoint describes a network that this version does not know."
            ) from error
        if not all(isinstance(value, int | float) and 0 <= value <= 8192 for value in asdict(size).values()):
            raise StudioError("This checkpoint describes a network of impossible size.")
        return size


@dataclass(frozen=True)
class VocoderSize:
    """The widths of the WaveRNN's layers; the defaults are those of the published vocoder.pt."""

    rnn: int = 512
    fully_connected: int = 512
    bits: int = 9
    pad: int = 2
    """Mel frames that the residual network sees on either side."""
    upsampling: tuple[int, ...] = (5, 5, 8)
    features: int = MELS
    residual: int = 128
    residual_out: int = 128
    residual_blocks: int = 10

    @property
    def hop(self) -> int:
        """Samples for one mel frame."""
        product = 1
        for scale in self.upsampling:
            product *= scale
        return product


PUBLISHED = SynthesizerSize()
SMALL = SynthesizerSize(
    character_embedding=64, encoder=64, decoder=64, lstm=128, postnet=64,
    encoder_banks=3, postnet_banks=3, highways=2,
)  # fmt: skip
"""A synthesizer that trains at several steps a second on two cores: proves the machinery, makes no voice."""

TINY = SynthesizerSize(
    character_embedding=8,
    encoder=8,
    decoder=8,
    lstm=16,
    postnet=8,
    encoder_banks=2,
    postnet_banks=2,
    highways=1,
)
"""A synthesizer that is only there to be trained in a blink, for trying a run's settings."""

SIZES = {"published": PUBLISHED, "small": SMALL, "tiny": TINY}
