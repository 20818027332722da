"""Whisper by faster-whisper, an optional extra: A. Radford et al., "Robust Speech Recognition via Large-Scale
Weak Supervision", 2022. Models come from the Hugging Face hub, and only where the user agreed to that."""

import os
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.project.values import base_language
from studio.speech.glossary import Term
from studio.speech.transcription import SAMPLE_RATE, WHISPER_MODELS, HeardWord, Samples

MOST_TERMS = 60
"""More would fill the half of Whisper's memory that a prompt may take."""


def is_installed() -> bool:
    """Whether faster-whisper can be used."""
    return find_spec("faster_whisper") is not None and find_spec("ctranslate2") is not None


class WhisperRecogniser:
    """A loaded Whisper model, on the GPU where there is one."""

    def __init__(self, model: str = "small", language: str = "en", *, allow_download: bool = False) -> None:
        """`model` is one of `WHISPER_MODELS`, or a folder. Raises StudioError where something is missing."""
        if not is_installed():
            raise StudioError(
                "Transcribing with Whisper needs the package faster-whisper, which is not installed. "
                "Install it with pip install 'gold-voice-studio[transcription]', or use the built-in "
                "recogniser."
            )
        self._language = base_language(language)
        self._model = _load(_folder(model, allow_download))

    def words(self, samples: Samples, terms: Sequence[Term]) -> list[HeardWord]:
        """The words of 16 kHz mono samples (n,), with the glossary's terms as a hint to the model.

        Raises StudioError where the model cannot transcribe them.
        """
        hint = ", ".join(dict.fromkeys(term.text for term in terms[:MOST_TERMS])) or None
        try:
            segments, _ = self._model.transcribe(
                samples,
                language=self._language,
                task="transcribe",
                beam_size=5,
                word_timestamps=True,
                condition_on_previous_text=False,  # a slip is not carried on into what follows
                hotwords=hint,
                vad_filter=False,
            )
            return list(_whole_words(segments, len(samples) / SAMPLE_RATE))
        except ValueError as error:
            raise StudioError(
                "Whisper cannot transcribe this ({reason}). Choose another model, or correct the language "
                "of the recording.",
                reason=str(error),
            ) from error


def _whole_words(segments: Any, seconds: float) -> Iterator[HeardWord]:
    """Whisper's pieces as words between spaces; one without a space before it goes on with the last."""
    open_word: HeardWord | None = None
    for segment in segments:
        for piece in segment.words or ():
            start, end = max(float(piece.start), 0.0), min(float(piece.end), seconds)
            text = piece.word.strip()
            if open_word is not None and text and not piece.word[:1].isspace():
                sure = min(open_word.probability or 0.0, float(piece.probability))
                open_word = HeardWord(open_word.text + text, open_word.start, end, sure)
            elif text:
                if open_word is not None:
                    yield open_word
                open_word = HeardWord(text, start, end, float(piece.probability))
    if open_word is not None:
        yield open_word


def _load(folder: Path) -> Any:
    import ctranslate2
    from faster_whisper import WhisperModel

    on_gpu = ctranslate2.get_cuda_device_count() > 0
    try:
        return WhisperModel(
            str(folder),
            device="cuda" if on_gpu else "cpu",
            compute_type="float16" if on_gpu else "int8",
            cpu_threads=min(os.cpu_count() or 1, 8),
        )
    except (RuntimeError, ValueError, OSError) as error:  # broken files, another format, no memory
        raise StudioError(
            "The Whisper model in {folder} cannot be loaded ({reason}). Fetch it again, or choose another.",
            folder=folder.name,
            reason=str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__,
        ) from error


def _folder(model: str, allow_download: bool) -> Path:
    """Where the model lies: the folder that was named, or that of the hub's library."""
    if Path(model).is_dir():
        if not (Path(model) / "model.bin").is_file():
            raise StudioError(
                "{folder} holds no Whisper model for faster-whisper: model.bin is missing.", folder=model
            )
        return Path(model)
    if model not in WHISPER_MODELS:
        raise StudioError(
            "There is no Whisper model named {model}; there are: {known}. The folder of a model will do too.",
            model=model,
            known=", ".join(WHISPER_MODELS),
        )
    return _from_hub(model, allow_download)


def _from_hub(model: str, allow_download: bool) -> Path:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from faster_whisper.utils import download_model
    from huggingface_hub import constants

    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = not allow_download
    try:
        return Path(download_model(model, local_files_only=not allow_download))
    except Exception as error:  # not there, no network, full disk: each has a type of its own
        if not allow_download:
            raise StudioError(
                "The Whisper model {model} is not on this machine. Agree to fetch it ({megabytes} MB, once), "
                "or use the built-in recogniser.",
                model=model,
                megabytes=WHISPER_MODELS[model],
            ) from error
        raise StudioError(
            "The Whisper model {model} could not be fetched ({reason}). Check the connection and the free "
            "space, and try again.",
            model=model,
            reason=str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__,
        ) from error
    finally:
        constants.HF_HUB_OFFLINE = before
