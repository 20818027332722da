"""A voice of SV2TTS: text to sound, one sentence after the other."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from studio.audio.files import read_mono
from studio.errors import Message, StudioError
from studio.events import Note, Progress, Saying
from studio.speech.dvectors import DVectorEncoder
from studio.speech.sentences import places_in
from studio.voices.engine import ENGINES, SpeakRequest, VoiceSource
from studio.voices.engines.sv2tts import published
from studio.voices.engines.sv2tts.griffin_lim import griffin_lim
from studio.voices.engines.sv2tts.hparams import FRAMES_PER_SECOND, SAMPLE_RATE, SILENT_FRAME
from studio.voices.engines.sv2tts.symbols import numbers_of, unreadable
from studio.voices.engines.sv2tts.synthesizer import Synthesized, Synthesizer
from studio.voices.engines.sv2tts.vocoder import WaveRNN
from studio.voices.engines.sv2tts.weights import load_synthesizer, load_vocoder

LOUDEST = 0.95
"""Peak to which louder speech is turned down."""
_SECONDS_A_CHARACTER = 0.25
"""Nobody speaks slower: a sentence that takes longer has lost its end."""
_LONGEST_SENTENCE = 240
_DIAGONAL_BAND = 0.2


class SV2TTSVoice:
    """A synthesizer with a speaker's embedding (256,), and a vocoder that is loaded when first asked for."""

    sample_rate = SAMPLE_RATE

    def __init__(self, network: Synthesizer, speaker: Tensor, language: str = "en") -> None:
        self.network, self.language = network.eval(), language
        self.speaker = speaker.float().reshape(1, -1)
        self._vocoder: WaveRNN | None = None

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note | Saying]:
        """Yield each sentence as float32 mono at 16 kHz. See `studio.voices.engine.Engine`.

        Settings: ``vocoder`` ("griffin-lim" or "wavernn"), ``iterations`` of Griffin-Lim. Raises
        StudioError for a text without anything to say, and where the WaveRNN's weights are missing.
        """
        sentences = sentences_of(request.text)
        if not sentences:
            raise StudioError("There is nothing to speak. Type a sentence.")
        strange = unreadable(request.text, self.language)
        if strange:
            yield Note(strange)
        places = places_in(request.text, ([sentence] for sentence in sentences))
        for number, (sentence, place) in enumerate(zip(sentences, places, strict=True)):
            yield Progress(
                number / len(sentences), Message("Speaking sentence {number}", {"number": number + 1})
            )
            yield Saying(*place)
            said = self.mel_of(sentence, request.seed + number)
            if not _ended(said, self.network.reduction):
                yield Note(Message("The voice did not find the end of: {sentence}", {"sentence": sentence}))
            yield from self._sound(without_silent_end(said.mel[0]), request, number, len(sentences))

    def mel_of(self, sentence: str, seed: int) -> Synthesized:
        """What the synthesizer says to one sentence; the same seed gives the same, bit for bit."""
        characters = torch.tensor([numbers_of(sentence, self.language)], device=self.speaker.device)
        longest = int(characters.shape[1] * _SECONDS_A_CHARACTER * FRAMES_PER_SECOND)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            return self.network.speak(characters, self.speaker, most_frames=max(80, longest))

    def _sound(
        self, mel: Tensor, request: SpeakRequest, number: int, count: int
    ) -> Iterator[np.ndarray | Progress]:
        setting = ENGINES["sv2tts"].setting("vocoder")
        chosen = setting.checked(request.settings.get(setting.name, setting.usual))
        if chosen == "griffin-lim":
            iterations = int(request.settings.get("iterations", 40))
            yield not_too_loud(griffin_lim(mel, iterations=iterations, seed=request.seed + number))
            return
        if self._vocoder is None:
            self._vocoder = load_vocoder(published.require("vocoder"))
        for part in self._vocoder.speak(mel, seed=request.seed + number):
            if isinstance(part, float):
                yield Progress((number + part) / count, Message("Making the sound"))
            else:
                yield not_too_loud(part)


def load_voice(source: VoiceSource) -> SV2TTSVoice:
    """The voice of `source`: its checkpoint, or the published synthesizer, with its speaker's embedding.

    Raises StudioError where the weights or every sample of the speaker are missing.
    """
    path = Path(source.checkpoint) if source.checkpoint else published.require("synthesizer")
    loaded = load_synthesizer(path)
    speaker = loaded.speaker if loaded.speaker is not None else speaker_embedding(source)
    return SV2TTSVoice(loaded.network, speaker, source.language)


def speaker_embedding(source: VoiceSource) -> Tensor:
    """The mean embedding (256,), of length one, of the voice's references, or of its gold clips."""
    paths = [Path(reference) for reference in source.references] or _clips_of(source)
    if not paths:
        raise StudioError(
            "The voice {name} has no sample yet. Record a reference, or mark turns gold.", name=source.name
        )
    encoder = speaker_encoder()
    return mean_embedding([embed(encoder, read_mono(path, sample_rate=SAMPLE_RATE)) for path in paths])


def speaker_encoder() -> DVectorEncoder:
    """The published encoder where it is here, else the one that comes with Resemblyzer."""
    return DVectorEncoder(published.find("encoder"))


def embed(encoder: DVectorEncoder, samples: np.ndarray) -> Tensor:
    """The embedding (256,) of mono samples at 16 kHz."""
    return torch.from_numpy(np.asarray(encoder.embed(samples), dtype=np.float32))


def mean_embedding(embeddings: list[Tensor]) -> Tensor:
    """The mean direction (256,) of embeddings, with length one."""
    return torch.nn.functional.normalize(torch.stack(embeddings).mean(dim=0), dim=0)


def sentences_of(text: str) -> list[str]:
    """The sentences of `text`; very long ones are cut at a comma or a space, since attention tires."""
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?;:])\s+|\n+", text.strip()):
        while len(sentence) > _LONGEST_SENTENCE:
            space = sentence.rfind(" ", 0, _LONGEST_SENTENCE)
            comma = sentence.rfind(", ", _LONGEST_SENTENCE // 2, _LONGEST_SENTENCE)
            cut = comma + 1 if comma > 0 else space if space > 0 else _LONGEST_SENTENCE
            found.append(sentence[:cut].strip())
            sentence = sentence[cut:].strip()
        found.append(sentence)
    return [sentence for sentence in found if any(character.isalnum() for character in sentence)]


def without_silent_end(mel: Tensor) -> Tensor:
    """The mel (mels, T) without the silent frames at its end; at least two frames stay."""
    loud = torch.nonzero(mel.max(dim=0).values >= SILENT_FRAME)
    last = int(loud[-1]) + 1 if len(loud) else 0
    return mel[:, : max(2, last)]


def not_too_loud(samples: np.ndarray) -> np.ndarray:
    """Samples turned down to a peak of 0.95 where they are louder."""
    peak = float(np.abs(samples).max(initial=0.0))
    return samples if peak <= LOUDEST else (samples * (LOUDEST / peak)).astype(np.float32)


def diagonal_score(attention: Tensor) -> float:
    """How much of the attention (S, N) runs from the first character to the last at an even pace, 0 to 1.

    The share of the weight within a fifth of the text of the straight line (Ren et al. 2019, "FastSpeech",
    section 4.3). A voice that reads has about 0.9, one that has not learned to read about 0.4.
    """
    steps, characters = attention.shape
    line = torch.linspace(0, 1, steps).unsqueeze(1)
    places = torch.linspace(0, 1, characters).unsqueeze(0)
    near = (line - places).abs() <= _DIAGONAL_BAND
    return float((attention * near).sum() / attention.sum().clamp(min=1e-9))


def _ended(said: Synthesized, reduction: int) -> bool:
    return bool(said.stop[0, -reduction] > 0.5)


def _clips_of(source: VoiceSource) -> list[Path]:
    if not source.snapshot:
        return []
    from studio.dataset.snapshot import load_snapshot

    snapshot = load_snapshot(Path(source.snapshot))
    return [Path(snapshot.folder) / clip.file for clip in snapshot.clips]
