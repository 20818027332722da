"""The recogniser that is always there: pocketsphinx with the language model it brings. English, and rough."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np

from studio.errors import StudioError
from studio.project.values import base_language
from studio.speech.glossary import Term
from studio.speech.transcription import HeardWord, Samples

FRAME_S = 0.01
PEAK = 0.7
"""What each stretch's loudest sample is brought to: the model knows speech of about that level."""


class PocketsphinxRecogniser:
    """A decoder with the CMU dictionary and the trigram model; made once for a process."""

    def __init__(self, language: str = "en") -> None:
        """Raises StudioError for a language that it has no model of."""
        if base_language(language) != "en":
            raise StudioError(
                "The built-in recogniser knows English only, and this recording is in “{language}”. "
                "Transcribe it with Whisper.",
                language=language,
            )
        self._decoder = _decoder()

    def words(self, samples: Samples, terms: Sequence[Term]) -> list[HeardWord]:
        """The words of 16 kHz mono samples; `terms` are put right afterwards: `studio.speech.glossary`."""
        loudest = float(np.abs(samples).max(initial=0.0))
        if loudest < 1e-4:
            return []
        scaled = (samples * (PEAK / loudest) * 32767).astype(np.int16)
        self._decoder.start_utt()
        self._decoder.process_raw(scaled.tobytes(), no_search=False, full_utt=True)
        self._decoder.end_utt()
        return list(self._found())

    def _found(self) -> Iterator[HeardWord]:
        for part in self._decoder.seg() or ():
            text = part.word.split("(")[0]
            if text and not text.startswith(("<", "[", "+")):
                probability = float(min(max(part.prob, 0.0), 1.0))
                yield HeardWord(text, part.start_frame * FRAME_S, (part.end_frame + 1) * FRAME_S, probability)


@cache
def _decoder() -> Any:
    from pocketsphinx import Decoder, get_model_path

    return Decoder(
        hmm=get_model_path("en-us/en-us"),
        dict=get_model_path("en-us/cmudict-en-us.dict"),
        lm=get_model_path("en-us/en-us.lm.bin"),
        loglevel="FATAL",
    )
