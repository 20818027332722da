"""Sounds of speech to a mel spectrogram, with the time, pitch and loudness of each sound in the open.

Non-autoregressive, with given durations (FastSpeech 2, Y. Ren et al., ICLR 2021; FastPitch, A. Łańcucki,
ICASSP 2021), of ConvNeXt blocks. Whoever speaks is said by a GE2E d-vector, so that a voice never heard
changes it, and by an offset of its own for each speaker that was trained on.
"""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn

from studio.voices.engines.studio.sound_form import MELS
from studio.voices.engines.studio.symbols import MOODS, PLACES, SYMBOLS
from studio.voices.engines.studio.vocoder import ConvNeXtBlock

DVECTOR = 256
PITCH_MIDDLE, PITCH_SCALE = 5.1, 0.3
"""Of voices, ln Hz: 164 Hz, between men and women."""
USUAL_LOG_FRAMES = 2.0
MEL_SCALE = 2.0
"""Log mels differ from their mean by so much, about."""

FORGET_SYMBOL, FORGET_READ = 0.1, 0.5
"""Dropout. With little speech, times and melodies of whole utterances are learned by heart otherwise."""


@dataclass(frozen=True)
class AcousticSize:
    """Channels of the reading and the painting half, their blocks, and how many speakers have an offset."""

    reading: int = 192
    reading_blocks: int = 4
    painting: int = 192
    painting_blocks: int = 6
    speakers: int = 1

    def to_json(self) -> dict[str, int]:
        """The sizes as plain values."""
        return asdict(self)


SIZES = {
    "small": AcousticSize(),
    "tiny": AcousticSize(reading=48, reading_blocks=1, painting=48, painting_blocks=2),
}
"""By the name that settings give; tiny is for trying out."""


@dataclass(frozen=True)
class Sounds:
    """A batch of sequences of sounds, each tensor (B, N).

    `symbols`, `places` and `moods` are numbers of studio.voices.engines.studio.symbols; `there` is False
    where a shorter sequence is filled up.
    """

    symbols: Tensor
    places: Tensor
    moods: Tensor
    there: Tensor


@dataclass(frozen=True)
class Prosody:
    """Time, pitch and loudness of each sound, (B, N).

    `frames` is how long it lasts; `pitch` is the mean natural logarithm of Hz where voiced, against the
    speaker's own mean; `voiced` the share of its frames with pitch; `loudness` the mean over its frames, and
    the bands in which the speaker was recorded, of the mel against the speaker's mean.
    """

    frames: Tensor
    pitch: Tensor
    voiced: Tensor
    loudness: Tensor


class Conditioned(nn.Module):
    """ConvNeXt blocks, each turned by who speaks: a scale and a shift of every channel (FiLM)."""

    def __init__(self, channels: int, blocks: int, speaker: int, kernel: int = 7) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(ConvNeXtBlock(channels, 3, kernel) for _ in range(blocks))
        turns = [nn.Linear(speaker, 2 * channels) for _ in range(blocks)]
        for turn in turns:
            nn.init.zeros_(turn.weight)
            nn.init.zeros_(turn.bias)
        self.turns = nn.ModuleList(turns)

    def forward(self, values: Tensor, speaker: Tensor, there: Tensor) -> Tensor:
        """Values (B, channels, T) with `speaker` (B, S); `there` (B, T) keeps padding at zero."""
        mask = there[:, None].to(values.dtype)
        for block, turn in zip(self.blocks, self.turns, strict=True):
            scale, shift = turn(speaker)[..., None].chunk(2, dim=1)
            values = block((values * (1 + scale) + shift) * mask) * mask
        return values


class Predictor(nn.Module):
    """Something of each sound from what was read: (B, channels, N) to (B, N, values)."""

    def __init__(self, channels: int, speaker: int, values: int, blocks: int = 2) -> None:
        super().__init__()
        self.body = Conditioned(channels, blocks, speaker, kernel=5)
        self.forget = nn.Dropout(FORGET_READ)
        self.leave = nn.Linear(channels, values)

    def forward(self, read: Tensor, speaker: Tensor, there: Tensor) -> Tensor:
        """The values, zero where there is no sound."""
        body = self.forget(self.body(self.forget(read), speaker, there))
        return self.leave(body.transpose(1, 2)) * there[..., None]


class AcousticModel(nn.Module):
    """Sounds, a speaker and, where given, a prosody to a log mel spectrogram. See the module."""

    SPEAKER = 128

    def __init__(self, size: AcousticSize | None = None) -> None:
        super().__init__()
        self.size = size or AcousticSize()
        reading, painting = self.size.reading, self.size.painting
        self.symbols = nn.Embedding(len(SYMBOLS), reading, padding_idx=0)
        self.places = nn.Embedding(len(PLACES), reading)
        self.moods = nn.Embedding(len(MOODS), reading)
        self.who = nn.Linear(DVECTOR + 2, self.SPEAKER)
        self.offsets = nn.Embedding(self.size.speakers, self.SPEAKER)
        nn.init.zeros_(self.offsets.weight)
        self.forget = nn.Dropout(FORGET_SYMBOL)
        self.read = Conditioned(reading, self.size.reading_blocks, self.SPEAKER)
        self.duration = Predictor(reading, self.SPEAKER, 1)
        nn.init.constant_(self.duration.leave.bias, USUAL_LOG_FRAMES)
        self.melody = Predictor(reading, self.SPEAKER, 3)
        self.of_melody = nn.Conv1d(4, reading, 3, padding=1)
        self.enter = nn.Linear(reading + 4, painting)
        self.paint = Conditioned(painting, self.size.painting_blocks, self.SPEAKER)
        self.norm = nn.LayerNorm(painting)
        self.leave = nn.Linear(painting, MELS)

    def speaker(
        self, dvectors: Tensor, pitch: Tensor, numbers: Tensor | None = None, *, forget: Tensor | None = None
    ) -> Tensor:
        """Who speaks, (B, SPEAKER), of d-vectors (B, 256), the mean and spread of `pitch` (B, 2) in ln Hz.

        `numbers` (B,) are those of trained speakers. Without them, or where `forget` (B,) is True, there is
        no offset: a voice that was never heard.
        """
        mean, spread = pitch.unbind(dim=1)
        scaled = torch.stack([(mean - PITCH_MIDDLE) / PITCH_SCALE, spread / 0.2 - 1], dim=1)
        who = self.who(torch.cat([dvectors * 16, scaled], dim=1))  # the 256 values of a unit vector are small
        if numbers is None:
            return who
        offsets = self.offsets(numbers)
        return who + (offsets if forget is None else offsets * ~forget[:, None])

    def reading(self, sounds: Sounds, speaker: Tensor) -> Tensor:
        """What was read, (B, channels, N)."""
        read = self.symbols(sounds.symbols) + self.places(sounds.places) + self.moods(sounds.moods)
        return self.read(self.forget(read).transpose(1, 2) * sounds.there[:, None], speaker, sounds.there)

    def log_frames(self, read: Tensor, speaker: Tensor, there: Tensor) -> Tensor:
        """The logarithm of each sound's length in frames and one more, (B, N)."""
        return self.duration(read, speaker, there)[..., 0]

    def melody_of(self, read: Tensor, speaker: Tensor, there: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Pitch, logit of voicing, and loudness as `Prosody` has them, (B, N) each."""
        pitch, voiced, loudness = self.melody(read, speaker, there).unbind(dim=-1)
        return pitch * PITCH_SCALE, voiced, loudness

    def painted(
        self,
        read: Tensor,
        prosody: Prosody,
        pitch_mean: Tensor,
        speaker: Tensor,
        there: Tensor,
        total: int | None = None,
    ) -> tuple[Tensor, Tensor]:
        """The mel (B, MELS, T) against the speaker's mean, for whole frames, and which are there, (B, T).

        `pitch_mean` (B,) is the speaker's, in ln Hz; `total` is T, by default the longest. The log mel
        is `MEL_SCALE` times this, plus the mean.
        """
        voiced = prosody.voiced * there
        high = (prosody.pitch + (pitch_mean - PITCH_MIDDLE)[:, None]) / PITCH_SCALE
        melody = torch.stack(
            [prosody.pitch * voiced / PITCH_SCALE, high * voiced, voiced, prosody.loudness * there], dim=1
        )
        values = read + self.of_melody(melody)
        spread, inside, present = spread_out(values.transpose(1, 2), prosody.frames * there, total)
        entered = self.enter(torch.cat([spread, inside.to(spread.dtype)], dim=-1)).transpose(1, 2)
        painted = self.paint(entered, speaker, present)
        return self.leave(self.norm(painted.transpose(1, 2))).transpose(1, 2), present


def spread_out(values: Tensor, frames: Tensor, total: int | None = None) -> tuple[Tensor, Tensor, Tensor]:
    """Each sound's values (B, N, C) repeated over its whole number of `frames` (B, N).

    Returns (B, T, C), where in its sound each frame lies, (B, T, 4): the share gone, the share left, and both
    in frames against a tenth of a second, and which frames are there, (B, T).
    """
    frames = frames.round().long().clamp(min=0)
    ends = frames.cumsum(dim=1)
    total = total or int(ends[:, -1].max())
    places = torch.arange(total, device=values.device)[None].expand(len(values), -1).contiguous()
    sound = torch.searchsorted(ends, places, right=True).clamp(max=values.shape[1] - 1)
    present = places < ends[:, -1:]
    length = torch.gather(frames, 1, sound).clamp(min=1)
    gone = places - (torch.gather(ends, 1, sound) - length)
    shares = torch.stack([(gone + 0.5) / length, (length - gone - 0.5) / length], dim=-1)
    steps = torch.stack([gone, length - gone - 1], dim=-1).clamp(max=20) / 8.6
    inside = torch.cat([shares, steps], dim=-1) * present[..., None]
    spread = torch.gather(values, 1, sound[..., None].expand(-1, -1, values.shape[2])) * present[..., None]
    return spread, inside, present
