"""Whether a transcript is of this recording at all: told from its first minutes, before anything is aligned.

The recogniser of `studio.speech.anchors` listens for the transcript's own words. Where the text is another
recording's, next to no run of words is heard as it is written: of three conversations and a sonnet of the
test data, each with five texts, 82 to 94 % of what was heard in the first minute stood so in its own text,
and 0 to 1 % in a text without a sentence in common.

This is asked on import, when minutes must do: it may answer that it cannot tell, and only what is surely
foreign is refused. `studio.speech.witnesses.fits` asks something else: whether what was found of each line in
the whole recording is to be written; that has to be yes or no.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.project.values import base_language

if TYPE_CHECKING:
    from studio.speech.anchors import Heard

LISTEN_S = 180.0
"""A longer opening that the transcript lacks is rare, and listening takes time: a fortieth of this."""
FITTING_SHARE, FOREIGN_SHARE = 0.2, 0.04
LEAST_HEARD, LEAST_WORDS = 40, 25
"""Of fewer words nothing can be said."""
MOST_WORDS = 2_000

Told = tuple[float, bool | None]


def opening_fits(
    audio_path: str | Path, lines: Sequence[str], language: str, cache: str | Path | None = None
) -> Iterator[Told]:
    """The share that is listened to, again and again, and in the last what was found.

    True where the first minutes say what the lines do, False where they say something else, None where that
    cannot be told: too little is said, or it is in another language than English.
    """
    from studio.speech.anchors import anchors_of, recognise
    from studio.speech.recorded import Recorded

    spoken = _spoken(lines, language)
    if base_language(language) != "en" or len(spoken) < LEAST_WORDS:
        yield 1.0, None
        return
    sound = Recorded(audio_path, cache)
    last = min(LISTEN_S, sound.seconds)
    heard: list[Heard] = []
    share = 1.0
    for end, found in recognise(sound, spoken, 0.0, sound.seconds):
        heard += found
        share = len(anchors_of(heard, spoken)) / max(len(heard), 1)
        if len(heard) >= LEAST_HEARD and share >= FITTING_SHARE:
            yield 1.0, True
            return
        yield min(end / last, 1.0), None
        if end >= last:
            break
    yield 1.0, False if len(heard) >= LEAST_HEARD and share < FOREIGN_SHARE else None


def _spoken(lines: Sequence[str], language: str) -> list[str]:
    """The single words of the first lines as they are said: more than are said while it is listened to."""
    from studio.speech.text import spoken_form

    spoken: list[str] = []
    for line in lines:
        for word in spoken_form(line, language):
            spoken += word.spoken.split()
        if len(spoken) > MOST_WORDS:
            break
    return spoken[:MOST_WORDS]
