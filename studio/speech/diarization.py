"""Who speaks when: one interface to the ways of telling speakers apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import studio
from studio.errors import StudioError
from studio.events import Event
from studio.speech.alignment import Spread
from studio.speech.pinned import Pin, Span, pinned_speakers
from studio.speech.spoken_turn import SpokenTurn

__all__ = ["METHODS", "Pin", "SpeakerCount", "SpokenTurn", "diarize", "source_of"]

METHODS = ("builtin", "pyannote")


@dataclass(frozen=True)
class SpeakerCount:
    """How many speakers there are, as far as the user knows: exactly, at least, at most.

    Raises StudioError where the numbers contradict each other or are below one.
    """

    exact: int | None = None
    least: int | None = None
    most: int | None = None

    def __post_init__(self) -> None:
        given = [number for number in (self.exact, self.least, self.most) if number is not None]
        if any(number < 1 for number in given):
            raise StudioError("The number of speakers must be at least 1.")
        if self.exact is not None and len(given) > 1:
            raise StudioError("Give either the exact number of speakers or limits, not both.")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise StudioError(
                "The least number of speakers ({least}) is above the most ({most}).",
                least=self.least, most=self.most,
            )  # fmt: skip

    @property
    def least_speakers(self) -> int:
        """The fewest that are allowed; 1 where nothing is known."""
        return self.exact or self.least or 1

    @property
    def most_speakers(self) -> float:
        """The most that are allowed; infinity where nothing is known."""
        return self.exact or self.most or float("inf")


def diarize(
    audio_path: str,
    *,
    method: str = "builtin",
    speakers: int | None = None,
    min_speakers: int | None = None,
    max_speakers: int | None = None,
    token: str | None = None,
    model_folder: str | None = None,
    cache: str | None = None,
    allow_download: bool = False,
    pins: Sequence[Pin] = (),
    span: Span | None = None,
    spread: Spread = map,
) -> Iterator[Event]:
    """Yield Progress (and Notes), and last a Result with the list of SpokenTurn in order of start.

    `method` "builtin" needs nothing but the installed packages and keeps its measurements in the
    folder `cache`, so that another speaker count is quick. "pyannote" runs pyannote.audio's
    pipeline from `model_folder`, or from the hub's cache; only with `allow_download` is it
    fetched from there, with the user's `token`; what it measures is kept in `cache` too.

    `pins` is what a person has fixed; the rest is computed around it, and turns of pinned speakers
    carry the pins' labels. With `span`, in seconds, nothing outside it is heard, nor what is fixed there.

    `spread` measures the blocks of long recordings, where the method is "builtin".

    Cancel by closing the generator. Raises StudioError for audio that cannot be read, numbers
    that contradict each other or the pins, an unknown method and missing models.
    """
    count = SpeakerCount(speakers, min_speakers, max_speakers)
    if span:
        pins = [pin for pin in pins if pin.start < span[1] and pin.end > span[0]]
    _refuse_too_few(count, len(pinned_speakers(pins)))
    if method == "builtin":
        from studio.speech import diarization_builtin

        yield from diarization_builtin.diarize(audio_path, count, cache, pins, span, spread)
    elif method == "pyannote":
        from studio.speech import diarization_pyannote

        yield from diarization_pyannote.diarize(
            audio_path, count, token, model_folder, allow_download, cache=cache, pins=pins, span=span
        )
    else:
        raise StudioError(
            "There is no way to diarize called {method}. Choose one of: {known}.",
            method=method, known=", ".join(METHODS),
        )  # fmt: skip


def _refuse_too_few(count: SpeakerCount, pinned: int) -> None:
    if pinned > count.most_speakers:
        raise StudioError(
            "You have fixed turns of {pinned} speakers, but asked for {most} at most. "
            "Raise the number, or merge two speakers.",
            pinned=pinned, most=int(count.most_speakers),
        )  # fmt: skip


def source_of(method: str) -> str:
    """Who made a diarization of `method`, as provenance: the tool with its version. Imports no torch."""
    from importlib.metadata import version

    if method == "builtin":
        return f"Gold Voice Studio {studio.__version__}"
    return f"pyannote.audio {version('pyannote.audio')}"
