"""Text and a speaker's embedding to a mel spectrogram: a Tacotron with the published parameter names.

Wang et al. 2017 "Tacotron", with the location-sensitive attention and the stop token of Tacotron 2 and
the speaker embedding of Jia et al. 2018 joined to every character. In training the decoder is told the
true last frame, so only the attention runs step by step; both LSTMs run over the whole sequence after it.

Shapes: B utterances, N characters, T mel frames, S = T / reduction decoder steps, E encoder width,
K speaker embedding, M mels.
"""

from typing import NamedTuple

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from studio.voices.engines.sv2tts.attention import AttentionReader, LocationAttention
from studio.voices.engines.sv2tts.hparams import SILENT_FRAME, SynthesizerSize
from studio.voices.engines.sv2tts.layers import CBHG, Encoder, PreNet
from studio.voices.engines.sv2tts.residual_lstm import zoneout_lstm
from studio.voices.engines.sv2tts.symbols import SYMBOLS

REDUCTION = 2
"""Mel frames per decoder step, unless a checkpoint says otherwise."""
STOP_AT = 0.5
"""Speaking ends at the first step whose stop probability is above this."""


class Synthesized(NamedTuple):
    """What the synthesizer says of a batch (a tuple, since Fabric looks into what a network returns).

    `coarse` (B, M, T) comes from the decoder and `mel` (B, M, T) from the postnet, `attention` is
    (B, S, N), `stop` the probability (B, T) that speech has ended.
    """

    coarse: Tensor
    mel: Tensor
    attention: Tensor
    stop: Tensor


class Decoder(nn.Module):
    """The layers of the decoder. They are run by `Synthesizer`, never one by one."""

    r: Tensor

    def __init__(self, size: SynthesizerSize) -> None:
        super().__init__()
        self.register_buffer("r", torch.tensor(REDUCTION, dtype=torch.int))
        prenet = size.decoder * 2
        read = size.encoder + size.speaker_embedding
        self.prenet = PreNet(size.mels, (prenet, prenet), size.dropout)
        self.attn_net = LocationAttention(size.decoder)
        self.attn_rnn = nn.GRUCell(read + prenet, size.decoder)
        self.rnn_input = nn.Linear(read + size.decoder, size.lstm)
        self.res_rnn1 = nn.LSTMCell(size.lstm, size.lstm)
        self.res_rnn2 = nn.LSTMCell(size.lstm, size.lstm)
        self.mel_proj = nn.Linear(size.lstm, size.mels * size.most_reduction, bias=False)
        self.stop_proj = nn.Linear(read + size.lstm, 1)


class Synthesizer(nn.Module):
    """The whole network. `step` counts the training steps its weights have seen."""

    step: Tensor
    stop_threshold: Tensor

    def __init__(self, size: SynthesizerSize | None = None) -> None:
        super().__init__()
        size = size or SynthesizerSize()
        self.size = size
        read = size.encoder + size.speaker_embedding
        self.encoder = Encoder(
            len(SYMBOLS),
            size.character_embedding,
            size.encoder,
            size.encoder_banks,
            size.highways,
            size.dropout,
        )
        self.encoder_proj = nn.Linear(read, size.decoder, bias=False)
        self.decoder = Decoder(size)
        self.postnet = CBHG(
            size.postnet_banks, size.mels, size.postnet, (size.postnet, size.mels), size.highways
        )
        self.post_proj = nn.Linear(size.postnet, size.mels, bias=False)
        for parameter in self.parameters():
            if parameter.dim() > 1:
                nn.init.xavier_uniform_(parameter)
        self.register_buffer("step", torch.zeros(1, dtype=torch.long))
        self.register_buffer("stop_threshold", torch.tensor(SILENT_FRAME))

    @property
    def reduction(self) -> int:
        """Mel frames that one decoder step makes."""
        return int(self.decoder.r)

    def forward(
        self, characters: Tensor, mels: Tensor, speaker: Tensor, held: tuple[Tensor, Tensor] | None = None
    ) -> Synthesized:
        """Predict each frame from the true ones before it (teacher forcing).

        `characters` (B, N) with 0 for padding, `mels` (B, M, T) with T a multiple of the reduction,
        `speaker` (B, K). `held` gives the zoneout masks (S, B, H) of both LSTMs; in training they are
        drawn where it is None, outside training there is no zoneout.
        """
        # Mixed arithmetic is not for the recurrences: they step in place, in numbers of one kind.
        with torch.autocast(mels.device.type, enabled=False):
            reader = self._reader(characters, speaker)
            prenet = self.decoder.prenet(self._previous_frames(mels))
            focus, projected = reader.start(), reader.projected(prenet)
            weights, contexts, hiddens = [], [], []
            for inputs in projected.unbind(0):
                focus, weight = reader.step(inputs, focus)
                weights.append(weight)
                contexts.append(focus.context)
                hiddens.append(focus.hidden)
            read = self._with_speaker(torch.stack(contexts), speaker)
            out = self._residual_lstms(read, torch.stack(hiddens), held)
            coarse, stop = self._frames(out), self._stop(out, read)
            return Synthesized(coarse, self._refined(coarse), torch.stack(weights, dim=1), stop)

    @torch.no_grad()
    def speak(self, characters: Tensor, speaker: Tensor, *, most_frames: int = 2000) -> Synthesized:
        """Speak from one text (1, N) until the stop token, or `most_frames`; `speaker` is (1, K).

        Dropout in the prenets is drawn from torch's global generator: seed it to hear the same again.
        """
        reader = self._reader(characters, speaker)
        focus = reader.start()
        previous = characters.new_zeros(1, self.size.mels, dtype=speaker.dtype)
        first = last = None
        frames: list[Tensor] = []
        weights: list[Tensor] = []
        stops: list[Tensor] = []
        while len(frames) * self.reduction < most_frames:
            inputs = functional.linear(self.decoder.prenet(previous), reader.from_prenet, reader.rnn.bias_ih)
            # The speaker's half of the read-out is zero before the first step.
            focus, weight = reader.step(inputs + reader.from_speaker if frames else inputs, focus)
            read = torch.cat([focus.context, speaker], dim=1)
            x = self.decoder.rnn_input(torch.cat([read, focus.hidden], dim=1))
            first = self.decoder.res_rnn1(x, first)
            x = x + first[0]
            last = self.decoder.res_rnn2(x, last)
            x = x + last[0]
            frames.append(self._frames(x.unsqueeze(0)))
            stops.append(self._stop(x.unsqueeze(0), read.unsqueeze(0)))
            weights.append(weight)
            previous = frames[-1][:, :, -1]
            if len(frames) * self.reduction > 10 and bool((stops[-1][:, -1] > STOP_AT).all()):
                break
        coarse = torch.cat(frames, dim=2)
        return Synthesized(
            coarse, self._refined(coarse), torch.stack(weights, dim=1), torch.cat(stops, dim=1)
        )

    def _reader(self, characters: Tensor, speaker: Tensor) -> AttentionReader:
        text = self.encoder(characters)
        width = self.size.encoder
        keys = functional.linear(text, self.encoder_proj.weight[:, :width])
        keys = keys + functional.linear(speaker, self.encoder_proj.weight[:, width:]).unsqueeze(1)
        present = (characters != 0).to(text.dtype)
        return AttentionReader(self.decoder.attn_net, self.decoder.attn_rnn, text, keys, speaker, present)

    def _previous_frames(self, mels: Tensor) -> Tensor:
        """The frame that each decoder step is told, (S, B, M): zeros, then the last of each group."""
        last = mels[:, :, self.reduction - 1 : -1 : self.reduction].permute(2, 0, 1)
        return torch.cat([last.new_zeros(1, *last.shape[1:]), last])

    def _with_speaker(self, contexts: Tensor, speaker: Tensor) -> Tensor:
        """The whole read-out (S, B, E + K) from its text half (S, B, E)."""
        return torch.cat([contexts, speaker.expand(len(contexts), -1, -1)], dim=2)

    def _residual_lstms(self, read: Tensor, hidden: Tensor, held: tuple[Tensor, Tensor] | None) -> Tensor:
        """The decoder's output (S, B, H) from the read-outs (S, B, E + K) and the GRU's states (S, B, D)."""
        x = self.decoder.rnn_input(torch.cat([read, hidden], dim=2))
        masks: tuple[Tensor | None, Tensor | None] = held or (None, None)
        if held is None and self.training and self.size.zoneout > 0:
            masks = (self._drawn(x), self._drawn(x))
        x = x + zoneout_lstm(self.decoder.res_rnn1, x, masks[0])
        return x + zoneout_lstm(self.decoder.res_rnn2, x, masks[1])

    def _drawn(self, like: Tensor) -> Tensor:
        return torch.empty_like(like, requires_grad=False).bernoulli_(self.size.zoneout)

    def _frames(self, out: Tensor) -> Tensor:
        """Mel frames (B, M, T) of decoder outputs (S, B, H), by the rows of the reduction in use only."""
        steps, batch, width = out.shape
        rows = self.decoder.mel_proj.weight.view(self.size.mels, self.size.most_reduction, width)
        rows = rows[:, : self.reduction].reshape(-1, width)
        frames = functional.linear(out, rows).view(steps, batch, self.size.mels, self.reduction)
        return frames.permute(1, 2, 0, 3).reshape(batch, self.size.mels, steps * self.reduction)

    def _stop(self, out: Tensor, read: Tensor) -> Tensor:
        """The stop probability (B, T), the same for all frames of a step."""
        probability = torch.sigmoid(self.decoder.stop_proj(torch.cat([out, read], dim=2))).squeeze(2).t()
        return probability.repeat_interleave(self.reduction, dim=1)

    def _refined(self, coarse: Tensor) -> Tensor:
        return self.post_proj(self.postnet(coarse)).transpose(1, 2)
