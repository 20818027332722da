"""A studio voice with few, untrained weights: it babbles, but by the real code."""

import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from studio.voices.engine import Planned, SpeakRequest
from studio.voices.engines.studio.acoustic import AcousticModel, AcousticSize
from studio.voices.engines.studio.painting import Painter
from studio.voices.engines.studio.plan import Plan, read_plan
from studio.voices.engines.studio.sound_form import MELS
from studio.voices.engines.studio.speakers import Speaker, unit
from studio.voices.engines.studio.speaking import StudioVoice
from studio.voices.engines.studio.symbols import TABLE_MARK
from studio.voices.engines.studio.vocoder import Vocoder, VocoderSize
from studio.voices.engines.studio.weights import SIZE_KEY, SPEAKERS_KEY, TABLE_KEY, speaker_tensors

SMALL = AcousticSize(reading=16, reading_blocks=1, painting=16, painting_blocks=1, speakers=2)
SMALL_VOCODER = VocoderSize(pitch_channels=8, pitch_blocks=1, channels=16, blocks=1)


def small_model(seed: int = 0) -> AcousticModel:
    """An acoustic model with random weights."""
    torch.manual_seed(seed)
    return AcousticModel(SMALL).eval()


def small_speaker(seed: int = 0, hertz: float = 180.0) -> Speaker:
    """Somebody."""
    torch.manual_seed(seed)
    pitch = torch.tensor([torch.log(torch.tensor(hertz)), 0.2])
    return Speaker(unit(torch.randn(256)), torch.linspace(-3, -7, MELS), pitch)


def small_voice(language: str = "en", *, vocoder: bool = True) -> StudioVoice:
    """A voice that speaks at once."""
    torch.manual_seed(1)
    maker = Vocoder(SMALL_VOCODER).eval() if vocoder else None
    return StudioVoice(Painter(small_model(), small_speaker()), maker, language)


def plan_of(voice: StudioVoice, request: SpeakRequest) -> Plan:
    """How the voice says `request`."""
    (planned,) = (part for part in voice.speak(request) if isinstance(part, Planned))
    return read_plan(planned.plan)


def small_base(path: Path) -> Path:
    """A file of weights of two speakers, "kathleen" and "kerstin"."""
    model = small_model()
    tensors = {f"acoustic.{name}": value for name, value in model.state_dict().items()}
    tensors |= speaker_tensors({0: small_speaker(0, 200.0), 1: small_speaker(1, 170.0)})
    facts = {
        SIZE_KEY: json.dumps(model.size.to_json()),
        TABLE_KEY: TABLE_MARK,
        SPEAKERS_KEY: json.dumps(["kathleen", "kerstin"]),
    }
    save_file(tensors, path, facts)
    return path
