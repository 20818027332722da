"""Utterances of several speakers as batches for `losses`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from studio.voices.engines.studio.acoustic import MEL_SCALE
from studio.voices.engines.studio.features import Utterance
from studio.voices.engines.studio.speakers import Speaker

SOUND_STEP, FRAME_STEP = 8, 32
"""Lengths of batches are multiples: what a processor prepares and keeps for each length would fill memory."""


@dataclass(frozen=True)
class Material:
    """An utterance, and the number of its speaker."""

    utterance: Utterance
    speaker: int


def batch_of(material: Sequence[Material], speakers: Mapping[int, Speaker]) -> dict[str, Tensor]:
    """Utterances padded to the longest: sounds (B, N), mels (B, MELS, T), and who speaks."""
    utterances = [each.utterance for each in material]
    who = [speakers[each.speaker] for each in material]
    sounds = {
        name: filled([getattr(each, name) for each in utterances], SOUND_STEP)
        for name in ("symbols", "places", "moods", "frames", "voiced")
    }
    relative = [torch.where(each.voiced > 0, each.pitch - speaker.pitch[0], 0.0).clamp(-1, 1)
                for each, speaker in zip(utterances, who, strict=True)]  # fmt: skip
    loudness = [loudness_of(each, speaker) for each, speaker in zip(utterances, who, strict=True)]
    mels = filled([each.mel.T for each in utterances], FRAME_STEP).transpose(1, 2)
    return {
        **sounds,
        "there": filled([torch.ones(len(each.symbols), dtype=torch.bool) for each in utterances], SOUND_STEP),
        "pitch": filled(relative, SOUND_STEP),
        "loudness": filled(loudness, SOUND_STEP),
        "mel": mels.contiguous(),
        "speaker": torch.tensor([each.speaker for each in material]),
        "mean_dvector": torch.stack([each.dvector for each in who]),
        "mean_mel": torch.stack([each.mean_mel for each in who]),
        "speaker_pitch": torch.stack([each.pitch for each in who]),
        "heard": torch.stack([each.heard for each in who]),
    }


def filled(sequences: Sequence[Tensor], step: int) -> Tensor:
    """Sequences (length, ...) as a batch, zeros behind the shorter ones, its length a multiple of `step`."""
    batch = pad_sequence(list(sequences), batch_first=True)
    more = -batch.shape[1] % step
    return torch.cat([batch, batch.new_zeros(len(batch), more, *batch.shape[2:])], dim=1) if more else batch


def loudness_of(utterance: Utterance, speaker: Speaker) -> Tensor:
    """How loud each sound is against the speaker's mean, (N,); 0 for one without frames."""
    heard = speaker.heard
    level = ((utterance.mel - speaker.mean_mel[:, None])[heard] / MEL_SCALE).mean(dim=0)
    sums = torch.cat([torch.zeros(1), level.cumsum(dim=0)])
    ends = utterance.frames.cumsum(dim=0)
    return (sums[ends] - sums[ends - utterance.frames]) / utterance.frames.clamp(min=1)
