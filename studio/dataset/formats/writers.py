"""Every format that can be written, as one table: what it is, what it is for, and its function.

A new format is a line of `WRITERS`; commands, dialog and tests read it from here.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.dataset.formats.labels import Labels
    from studio.dataset.gold_set import GoldSet


class Content(StrEnum):
    """What a format holds."""

    CLIPS = "clips"
    LABELS = "labels"


@dataclass(frozen=True)
class Writer:
    """One format: `title` and `about` are shown, `function` is "module:name" in studio.dataset.formats.

    A format of clips writes a folder, one of labels a file a recording that ends in `ending`. `sample_rate`
    is what its readers expect, None where they take any. Clips outside of `least_s` to `most_s` are left
    out by its trainer. `package` must be there, which the optional extra `extra` brings. One of labels
    holds turns without text, unless it `needs_text`, and words without times, unless it is `of_words` alone.
    """

    name: str
    title: str
    about: str
    content: Content
    function: str
    ending: str = ""
    sample_rate: int | None = None
    least_s: float = 0.0
    most_s: float = float("inf")
    package: str = ""
    extra: str = ""
    needs_text: bool = False
    of_words: bool = False

    @property
    def is_here(self) -> bool:
        """Whether what it needs is installed."""
        return not self.package or find_spec(self.package) is not None

    def require(self) -> None:
        """Raises StudioError where what it needs is not installed, saying how to get it."""
        if not self.is_here:
            raise StudioError(
                "{title} needs the package {package}, which is not installed. Install it with: "
                "pip install 'gold-voice-studio[{extra}]'",
                title=self.title,
                package=self.package,
                extra=self.extra,
            )

    def write_clips(self, folder: Path, gold: "GoldSet") -> Iterator[int]:
        """Write a data set to the folder, yielding how many clips are done."""
        yield from self._call(folder, gold)

    def write_labels(self, path: Path, labels: "Labels") -> None:
        """Write a file of one recording's labels."""
        self._call(path, labels)

    def _call(self, *arguments: Any) -> Any:
        module, name = self.function.split(":")
        function: Callable[..., Any] = getattr(
            importlib.import_module(f"studio.dataset.formats.{module}"), name
        )
        return function(*arguments)


CLIPS, LABELS = Content.CLIPS, Content.LABELS

_ALL = (
    Writer(
        "ljspeech", "LJSpeech", "metadata.csv and wavs, a folder for each speaker", CLIPS, "ljspeech:write"
    ),
    Writer("vctk", "VCTK", "Text and FLAC of each speaker, for Coqui TTS and others", CLIPS, "vctk:write"),
    Writer(
        "libritts",
        "LibriTTS",
        "A tree of speaker and recording with the text as written and as read out",
        CLIPS,
        "libritts:write",
    ),
    Writer(
        "sv2tts",
        "SV2TTS alignment",
        "The LibriSpeech tree with the end of each word and pause, for Real-Time-Voice-Cloning",
        CLIPS,
        "librispeech:write",
        sample_rate=16_000,
        least_s=1.6,
        most_s=11.25,
    ),
    Writer(
        "tortoise",
        "train.txt and validation.txt",
        "For TorToiSe and AI Voice Cloning: a folder for each speaker",
        CLIPS,
        "file_list:write_tortoise",
        sample_rate=22_050,
        least_s=0.6,
        most_s=11.6,
    ),
    Writer(
        "list",
        "wav|speaker|language|text",
        "For GPT-SoVITS: train.list and validation.list with whole paths",
        CLIPS,
        "file_list:write_list",
    ),
    Writer(
        "f5",
        "F5-TTS CSV",
        "metadata.csv with whole paths",
        CLIPS,
        "file_list:write_f5",
        sample_rate=24_000,
        least_s=0.3,
        most_s=30.0,
    ),
    Writer(
        "xtts",
        "XTTS CSV",
        "metadata_train.csv and metadata_eval.csv",
        CLIPS,
        "file_list:write_xtts",
        sample_rate=22_050,
        least_s=0.5,
        most_s=11.6,
    ),
    Writer(
        "huggingface",
        "Hugging Face data set",
        "Parquet with the sound in it, and a card",
        CLIPS,
        "huggingface:write",
        package="datasets",
        extra="huggingface",
    ),
    Writer(
        "lhotse",
        "Lhotse manifests",
        "Recordings, supervisions and cuts with words and phones",
        CLIPS,
        "lhotse_manifests:write",
        package="lhotse",
        extra="lhotse",
    ),
    Writer("rttm", "RTTM", "Who speaks when", LABELS, "rttm:write_labels", ".rttm"),
    Writer(
        "ctm", "CTM", "Each word with its time, score and speaker", LABELS, "ctm:write", ".ctm", of_words=True
    ),
    Writer(
        "stm",
        "STM",
        "Each turn with its speaker, times and text",
        LABELS,
        "stm:write",
        ".stm",
        needs_text=True,
    ),
    Writer(
        "textgrid",
        "TextGrid",
        "For Praat: turns, words and phones of each speaker",
        LABELS,
        "textgrid:write",
        ".TextGrid",
    ),
    Writer(
        "eaf",
        "EAF",
        "For ELAN: turns, words and phones of each speaker, in whole milliseconds",
        LABELS,
        "eaf:write",
        ".eaf",
    ),
    Writer(
        "srt",
        "SRT",
        "Subtitles of all turns, in whole milliseconds",
        LABELS,
        "subtitles:write_srt",
        ".srt",
        needs_text=True,
    ),
    Writer(
        "vtt",
        "WebVTT",
        "Subtitles of all turns with their speakers, in whole milliseconds",
        LABELS,
        "subtitles:write_vtt",
        ".vtt",
        needs_text=True,
    ),
    Writer(
        "audacity",
        "Audacity labels",
        "A label for each turn: speaker and text",
        LABELS,
        "audacity:write",
        ".txt",
    ),
)

WRITERS = {writer.name: writer for writer in _ALL}
"""By the name that the command line takes."""


def writer_named(name: str) -> Writer:
    """The format of that name. Raises StudioError where there is none, or what it needs is not here."""
    if name not in WRITERS:
        raise StudioError(
            "There is no format {name}; there are: {names}.", name=name, names=", ".join(WRITERS)
        )
    WRITERS[name].require()
    return WRITERS[name]
