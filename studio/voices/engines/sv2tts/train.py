"""What SV2TTS brings to the training loop: its clips as features, its losses, its probe sentence."""

import json
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path

import numpy as np
import soxr
import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from studio.dataset.snapshot import SnapshotClip
from studio.errors import Message, StudioError
from studio.events import Note, Progress
from studio.voices.engine import ENGINES
from studio.voices.engines.sv2tts import published
from studio.voices.engines.sv2tts.features import mel_spectrogram, prepare
from studio.voices.engines.sv2tts.griffin_lim import griffin_lim
from studio.voices.engines.sv2tts.hparams import (
    FRAMES_PER_SECOND,
    LONGEST_FRAMES,
    MEL_RANGE,
    SAMPLE_RATE,
    SIZES,
)
from studio.voices.engines.sv2tts.speaking import (
    SV2TTSVoice,
    diagonal_score,
    embed,
    mean_embedding,
    not_too_loud,
    sentences_of,
    speaker_encoder,
    without_silent_end,
)
from studio.voices.engines.sv2tts.symbols import numbers_of
from studio.voices.engines.sv2tts.synthesizer import Synthesizer
from studio.voices.engines.sv2tts.weights import SIZE_KEY, SPEAKER_KEY, load_synthesizer, read_state
from studio.voices.training import EXACT_PRECISION, MIXED_PRECISION, RunFolder
from studio.voices.training_recipe import Batch, ProbeResult

FEATURES_FILE = "features.safetensors"
FEATURES_VERSION = "1"
SHORTEST_FRAMES = 24
"""Frames of the shortest clip that is trained on: 0.3 s."""


class Clip:
    """A clip ready for batches: character numbers (N,), mel (mels, T), speaker embedding (256,)."""

    def __init__(self, characters: list[int], mel: Tensor, speaker: Tensor) -> None:
        self.characters, self.mel, self.speaker = characters, mel, speaker

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return self.mel.shape[1] / FRAMES_PER_SECOND


class SynthesizerRecipe:
    """Fine-tunes the synthesizer on gold clips. See `studio.voices.training_loop.Recipe`."""

    def __init__(self, run: RunFolder) -> None:
        self.run = run
        self.training: list[Clip] = []
        self.held_out: list[Clip] = []
        self._network: Synthesizer | None = None
        self.speaker: Tensor

    @property
    def network(self) -> Synthesizer:
        """The synthesizer that is trained."""
        assert self._network is not None, "prepare() comes first"
        return self._network

    @property
    def training_clips(self) -> int:
        """Clips that are trained on."""
        return len(self.training)

    @property
    def validation_clips(self) -> int:
        """Clips that are held out."""
        return len(self.held_out)

    @property
    def seconds(self) -> float:
        """Seconds that are trained on."""
        return sum(clip.seconds for clip in self.training)

    def prepare(self) -> Iterator[Progress | Note]:
        """Read or compute the features, choose the held-out clips, load the starting weights.

        Raises StudioError for mixed precision, where no clip can be used, or one was changed.
        """
        if self.run.settings.precision == MIXED_PRECISION:
            raise StudioError(
                "{engine} cannot be trained with the precision {precision}. Choose {exact}.",
                engine=ENGINES["sv2tts"].title, precision=MIXED_PRECISION, exact=EXACT_PRECISION,
            )  # fmt: skip
        features = yield from read_features(self.run)
        clips = [(clip, self._ready(clip, features)) for clip in self.run.snapshot.clips]
        usable = [(clip, ready) for clip, ready in clips if _usable(ready)]
        if len(usable) < len(clips):
            left_out = {
                "count": len(clips) - len(usable),
                "longest": round(LONGEST_FRAMES / FRAMES_PER_SECOND),
            }
            yield Note(
                Message(
                    "{count} clips were left out: too short, longer than {longest} s, or silent", left_out
                )
            )
        if not usable:
            raise StudioError("No gold clip of {speaker} can be trained on.", speaker=self.run.speaker)
        yield from self._divide(usable)
        self.speaker = mean_embedding([clip.speaker for clip in self.training])
        yield from self._load_network()

    def clip_lengths(self) -> list[float]:
        """Seconds of each training clip."""
        return [clip.seconds for clip in self.training]

    def clip_names(self, *, held_out: bool = False) -> list[str]:
        """None: its attention goes where it likes, so its loss tells little of what is said in a clip."""
        return []

    def batch(self, indices: list[int], *, held_out: bool = False) -> Batch:
        """Clips padded to the longest.

        `characters` (B, N), `mels` (B, mels, T), `speaker` (B, 256), `stop` (B, T): 1 where speech has ended.
        """
        clips = [(self.held_out if held_out else self.training)[index] for index in indices]
        reduction = self.network.reduction
        # At least one frame of silence after the longest, so that its end is seen too.
        frames = -(-(max(clip.mel.shape[1] for clip in clips) + 1) // reduction) * reduction
        characters = torch.zeros(len(clips), max(len(clip.characters) for clip in clips), dtype=torch.long)
        mels = torch.full((len(clips), clips[0].mel.shape[0], frames), -MEL_RANGE)
        stop = torch.ones(len(clips), frames)
        for row, clip in enumerate(clips):
            characters[row, : len(clip.characters)] = torch.tensor(clip.characters)
            mels[row, :, : clip.mel.shape[1]] = clip.mel
            stop[row, : clip.mel.shape[1] - 1] = 0
        speaker = torch.stack([clip.speaker for clip in clips])
        return {"characters": characters, "mels": mels, "speaker": speaker, "stop": stop}

    def losses(self, network: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """The losses on which the published weights were trained: both mels and the stop token."""
        said = network(batch["characters"], batch["mels"], batch["speaker"])
        coarse = functional.mse_loss(said.coarse, batch["mels"]) + functional.l1_loss(
            said.coarse, batch["mels"]
        )
        mel = functional.mse_loss(said.mel, batch["mels"])
        stop = functional.binary_cross_entropy(said.stop, batch["stop"])
        return {"loss": coarse + mel + stop, "coarse_loss": coarse, "mel_loss": mel, "stop_loss": stop}

    def probe(self, network: nn.Module, text: str, seed: int) -> ProbeResult:
        """Speak the first sentence of `text` by Griffin-Lim, with the attention's diagonal score."""
        assert isinstance(network, Synthesizer)
        sentences = sentences_of(text)
        if not sentences:
            raise StudioError("The probe sentence has nothing to speak.")
        device = next(network.parameters()).device
        voice = SV2TTSVoice(network, self.speaker.to(device), self.run.snapshot.language)
        said = voice.mel_of(sentences[0], seed)
        mel = without_silent_end(said.mel[0]).cpu()
        measures = {
            "attention_diagonal": diagonal_score(said.attention[0].cpu()),
            "seconds": mel.shape[1] / FRAMES_PER_SECOND,
        }
        return ProbeResult(not_too_loud(griffin_lim(mel, seed=seed)), SAMPLE_RATE, measures)

    def extra_tensors(self) -> dict[str, Tensor]:
        """The speaker's mean embedding, so that a checkpoint speaks without the clips."""
        return {SPEAKER_KEY: self.speaker}

    def metadata(self) -> dict[str, str]:
        """The network's sizes."""
        return {SIZE_KEY: json.dumps(self.network.size.to_json())}

    def _ready(self, clip: SnapshotClip, features: dict[str, Tensor]) -> Clip:
        language = self.run.snapshot.language
        # As the project reads them, by its own rules too: what is trained is what was listened to.
        spoken = {word.position: word.spoken for word in clip.words if word.spoken != word.text}
        numbers = numbers_of(clip.text, language, spoken)
        return Clip(numbers, features[f"{clip.id}/mel"], features[f"{clip.id}/speaker"])

    def _divide(self, usable: list[tuple[SnapshotClip, Clip]]) -> Iterator[Note]:
        """Training and held-out clips as the snapshot says; where it holds none out, the shortest is."""
        self.training = [ready for clip, ready in usable if clip.split == "train"]
        self.held_out = [ready for clip, ready in usable if clip.split == "validation"]
        if not self.training:
            self.training, self.held_out = self.held_out, []
        if not self.held_out and len(self.training) > 1:
            shortest = min(range(len(self.training)), key=lambda index: self.training[index].seconds)
            self.held_out = [self.training.pop(shortest)]
        elif not self.held_out:
            self.held_out = self.training[:1]
            yield Note(
                Message("There is only one clip: it is both trained on and measured, which proves little.")
            )

    def _load_network(self) -> Iterator[Note]:
        base = self.run.base or (published.find("synthesizer") if self.run.settings.model == "auto" else None)
        if base is not None:
            self._network = load_synthesizer(base).network
            yield Note(Message("Fine-tuning starts from {name}", {"name": base.name}))
            return
        name = "small" if self.run.settings.model == "auto" else self.run.settings.model
        if name not in SIZES:
            raise StudioError(
                "There is no model size {name}; there are: {known}.", name=name, known=", ".join(SIZES)
            )
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.run.settings.seed)
            self._network = Synthesizer(SIZES[name])
        yield Note(
            Message(
                "There are no published weights here, so training starts from nothing: on minutes of speech "
                "the voice will not be intelligible. Get the published weights to fine-tune a voice."
            )
        )


def read_features(run: RunFolder) -> Generator[Progress, None, dict[str, Tensor]]:
    """The features of every clip by "id/mel" and "id/speaker", from the run's file where it is up to date.

    Yields progress and returns the tensors. Raises StudioError where a clip was changed.
    """
    path = run.folder / FEATURES_FILE
    stored = _stored_features(path, run)
    if stored is not None:
        return stored
    encoder = speaker_encoder()
    features: dict[str, Tensor] = {}
    clips = run.snapshot.clips
    for number, clip in enumerate(clips):
        yield Progress(
            number / len(clips),
            Message("Reading clip {number} of {count}", {"number": number + 1, "count": len(clips)}),
        )
        samples = run.snapshot.samples(clip)
        resampled = prepare(
            np.asarray(soxr.resample(samples, clip.sample_rate, SAMPLE_RATE), dtype=np.float32)
        )
        features[f"{clip.id}/mel"] = mel_spectrogram(resampled)
        features[f"{clip.id}/speaker"] = embed(encoder, resampled)
    _store_features(path, features, run)
    return features


def _stored_features(path: Path, run: RunFolder) -> dict[str, Tensor] | None:
    try:
        features, metadata = read_state(path)
    except StudioError:
        return None  # missing or torn: computed again
    return features if metadata.get("key") == _features_key(run) else None


def _store_features(path: Path, features: dict[str, Tensor], run: RunFolder) -> None:
    from safetensors.torch import save

    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(
            save(
                {name: tensor.contiguous() for name, tensor in features.items()}, {"key": _features_key(run)}
            )
        )
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StudioError(
            "The features of the clips could not be saved: {reason}. Free some space.",
            reason=error.strerror or str(error),
        ) from error


def _features_key(run: RunFolder) -> str:
    """What the features depend on: the clips, the way of computing, and the encoder's file."""
    encoder = published.find("encoder")
    mark = zlib.crc32(encoder.read_bytes()) if encoder else 0
    return f"{FEATURES_VERSION} {run.snapshot.hash} {mark:08x}"


def _usable(clip: Clip) -> bool:
    frames = clip.mel.shape[1]
    audible = bool((clip.mel > -MEL_RANGE + 0.5).any())
    return SHORTEST_FRAMES <= frames <= LONGEST_FRAMES and len(clip.characters) > 1 and audible
