"""A voice of the studio engine from files: the base that ships or a checkpoint, and who speaks."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soxr
import torch
from torch import Tensor

from studio.audio.files import read_mono
from studio.dataset.snapshot import load_snapshot
from studio.errors import StudioError
from studio.project.values import base_language
from studio.settings import models_folder
from studio.speech.dvectors import DVectorEncoder
from studio.speech.recorded import SAMPLE_RATE as SPEECH_RATE
from studio.voices.engine import ENGINES, Samples, VoiceSource
from studio.voices.engines.studio.features import loud_frames, pitch_curve
from studio.voices.engines.studio.painting import Painter, at_usual_level
from studio.voices.engines.studio.sound_form import SAMPLE_RATE, mel_spectrogram
from studio.voices.engines.studio.speakers import Speaker, speaker_of_sound
from studio.voices.engines.studio.speaking import StudioVoice, one_thread
from studio.voices.engines.studio.vocoder import Vocoder
from studio.voices.engines.studio.vocoder_training import load_vocoder
from studio.voices.engines.studio.weights import Base, load_base

ACOUSTIC, VOCODER = "acoustic.safetensors", "vocoder.safetensors"
MOST_REFERENCE_S = 60.0
"""So much of all references is listened to: more makes no difference."""
LEAST_REFERENCE_S = 1.0
LEAST_VOICED = 0.1
"""The share of a reference that has pitch, if it is speech."""
LEAST_CHANGE = 0.02
"""How much the spectrum of speech changes at least, see `spectral_change`.

Of hums and tones, in noise 10 dB below them too, it is at most 0.013; of two seconds of speech, of any of 90
speakers, at least 0.03 even under a hum that is as loud.
"""


def shipped_folder() -> Path:
    """Where the base that comes with the program lies."""
    return models_folder() / "studio"


@one_thread()
def load_voice(source: VoiceSource) -> StudioVoice:
    """The voice of `source`: its checkpoint or the base, in the voice of its speaker, or of its samples.

    One that learned a speaker is as loud as their gold; all others are equally loud.
    Raises StudioError where weights are missing, damaged or of another set of sounds, and where the samples
    cannot be read or hold no speech.
    """
    checkpoint = Path(source.checkpoint) if source.checkpoint else shipped_folder() / ACOUSTIC
    if not checkpoint.is_file():
        raise StudioError(
            "The weights of the studio voice are missing: {file}. Install the program again.",
            file=str(checkpoint),
        )
    base = load_base(checkpoint)
    painter = Painter(base.model(), *_speaker(base, source))
    if len(base.speakers) > 1:
        painter = at_usual_level(painter, source.language)
    voice = StudioVoice(painter, _vocoder(checkpoint.parent), source.language)
    voice.warm_up()
    return voice


def _vocoder(beside: Path) -> Vocoder | None:
    """The vocoder beside a checkpoint, else the one that ships; None where there is none."""
    for folder in (beside, shipped_folder()):
        if (folder / VOCODER).is_file():
            return load_vocoder(folder / VOCODER)
    return None


def _speaker(base: Base, source: VoiceSource) -> tuple[Speaker, int | None]:
    """Who speaks: the one that the checkpoint learned, whoever is heard in the samples, or one of the base.

    A speaker of the checkpoint comes with their number.
    """
    names = list(base.speakers)
    if source.checkpoint and len(names) == 1:
        return base.speakers[names[0]], 0
    samples = _samples_of(source)  # before the name: names are ordinary, and this voice is somebody else's
    if samples:
        return speaker_heard(samples, source.name), None
    if source.name in base.speakers:
        return base.speakers[source.name], names.index(source.name)
    language = base_language(source.language)
    own = next((name for name, its in ENGINES["studio"].own_voices.items() if its == language), "")
    chosen = own if own in base.speakers else names[0]
    return base.speakers[chosen], names.index(chosen)


def _samples_of(source: VoiceSource) -> list[Samples]:
    """The voice's references, else the clips of its snapshot, at the rate of the voice; a minute of them."""
    found: list[Samples] = []
    seconds = 0.0
    for path in [Path(reference) for reference in source.references] or _clips_of(source):
        if seconds < MOST_REFERENCE_S:
            found.append(read_mono(path, 0.0, MOST_REFERENCE_S, sample_rate=SAMPLE_RATE))
            seconds += len(found[-1]) / SAMPLE_RATE
    return found


def _clips_of(source: VoiceSource) -> list[Path]:
    if not source.snapshot:
        return []
    snapshot = load_snapshot(source.snapshot)
    return [snapshot.audio_path(clip) for clip in snapshot.clips]


def speaker_heard(samples: Sequence[Samples], name: str) -> Speaker:
    """The traits of whoever speaks in `samples`, mono at `SAMPLE_RATE`; those without speech do not count.

    Raises StudioError where there is not a second of speech.
    """
    low = [np.asarray(soxr.resample(each, SAMPLE_RATE, SPEECH_RATE), np.float32) for each in samples]
    curves, mels = [pitch_curve(each) for each in low], [mel_spectrogram(each) for each in samples]
    spoken = [at for at, mel in enumerate(mels) if _is_speech(curves[at], mel)]
    if sum(len(low[at]) for at in spoken) / SPEECH_RATE < LEAST_REFERENCE_S:
        raise StudioError(
            "No speech was heard in the samples of {voice}. Record a few seconds of clear speech.", voice=name
        )
    encoder = DVectorEncoder()
    dvectors = [torch.from_numpy(np.asarray(encoder.embed(low[at]), np.float32)) for at in spoken]
    return speaker_of_sound(
        [mels[at] for at in spoken],
        np.concatenate([curves[at] for at in spoken]),
        torch.stack(dvectors).mean(dim=0),
    )


def _is_speech(hertz: Samples, mel: Tensor) -> bool:
    """Whether a sound has pitch, unlike noise, and changes, unlike a hum: `hertz` (n,) is NaN for none."""
    return bool(np.isfinite(hertz).mean() >= LEAST_VOICED) and spectral_change(mel) >= LEAST_CHANGE


def spectral_change(mel: Tensor) -> float:
    """How far the frames of a log mel (MELS, T) are from their mean, from 0 to 1: 1 minus their mean cosine.

    Only their form counts, not how loud they are; pauses are left out.
    """
    frames = torch.nn.functional.normalize(mel[:, loud_frames(mel)].exp(), dim=0)
    return 1.0 - float(frames.mean(dim=1).norm())
