"""A loaded studio voice that speaks, phrase by phrase."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soxr
import torch

from studio.audio.files import read_mono
from studio.errors import StudioError
from studio.events import Note, Progress
from studio.speech.dvectors import DVectorEncoder
from studio.speech.recorded import SAMPLE_RATE as SPEECH_RATE
from studio.voices.engine import SpeakRequest, VoiceSource
from studio.voices.engines.studio.features import pitch_curve
from studio.voices.engines.studio.front_end import phrases_of, said_words
from studio.voices.engines.studio.painting import Painter, paint_phrases, plain_samples
from studio.voices.engines.studio.sound_form import SAMPLE_RATE, mel_spectrogram
from studio.voices.engines.studio.speakers import Speaker, speaker_of_sound
from studio.voices.engines.studio.weights import load_base


class StudioVoice:
    """A painter with its language. See `studio.voices.engine.Engine`."""

    sample_rate = SAMPLE_RATE

    def __init__(self, painter: Painter, language: str) -> None:
        self._painter, self._language = painter, language

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note]:
        """Sentences as chunks of sound. Raises StudioError where there is nothing to say."""
        words = said_words(request.text, self._language)
        if not words:
            raise StudioError("There is nothing to say in this text. Type a sentence.")
        for phrases in sentences(phrases_of(words)):
            yield plain_samples(paint_phrases(self._painter, phrases).mel)


def sentences(phrases: list) -> Iterator[list]:
    """Phrases together that are one sentence."""
    held: list = []
    for phrase in phrases:
        held.append(phrase)
        if phrase.words[-1].mark in (".", "?", "!", "…"):
            yield held
            held = []
    if held:
        yield held


def load_voice(source: VoiceSource) -> StudioVoice:
    """The voice of a checkpoint: its own speaker, or that of the references.

    Raises StudioError where there is no checkpoint, or it names several speakers and none is told.
    """
    if source.checkpoint is None:
        raise StudioError("The studio voice needs weights: train one, or choose a checkpoint.")
    base = load_base(Path(source.checkpoint))
    names = list(base.speakers)
    with torch.no_grad():
        if source.references:
            return StudioVoice(Painter(base.model(), speaker_of_files(source.references)), source.language)
        name = source.name if source.name in base.speakers else names[0]
        return StudioVoice(Painter(base.model(), base.speakers[name], names.index(name)), source.language)


def speaker_of_files(paths: tuple[str, ...]) -> Speaker:
    """Who speaks in recordings of which no text is known."""
    encoder = DVectorEncoder()
    mels, pitches, dvectors = [], [], []
    for path in paths:
        samples = read_mono(path, sample_rate=SAMPLE_RATE)
        speech = np.asarray(soxr.resample(samples, SAMPLE_RATE, SPEECH_RATE), np.float32)
        mels.append(mel_spectrogram(samples))
        pitches.append(pitch_curve(speech))
        dvectors.append(torch.from_numpy(encoder.embed(speech).astype(np.float32)))
    return speaker_of_sound(mels, np.concatenate(pitches), torch.stack(dvectors).mean(dim=0))
