"""What the demo works on: the phone call inside pyannote.audio, or a folder of real speech."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError

SOUNDS = (".wav", ".flac", ".ogg", ".mp3", ".m4a")
MOST_RECORDINGS = 2
LEAST_LINES = 4


@dataclass(frozen=True)
class Source:
    """One recording of the demo: its sound, its lines (speaker, text), and its reference turns if known."""

    audio: Path
    lines: tuple[tuple[str, str], ...]
    reference: Path | None

    @property
    def speakers(self) -> int:
        """How many people speak in the transcript."""
        return len({speaker for speaker, _ in self.lines})

    def write_transcript(self, path: Path) -> Path:
        """Write the lines as ``Speaker | text``."""
        path.write_text("".join(f"{speaker} | {text}\n" for speaker, text in self.lines), encoding="utf-8")
        return path


def find(data: Path | None) -> list[Source]:
    """The recordings to work on. Raises StudioError where there are none, saying what is looked for."""
    if data is None:
        return [phone_call()]
    if not data.is_dir():
        raise StudioError("There is no folder {folder}.", folder=str(data))
    found = [_source(audio) for audio in sorted(data.rglob("*")) if audio.suffix.lower() in SOUNDS]
    usable = [
        each for each in found if each is not None and each.speakers > 1 and len(each.lines) >= LEAST_LINES
    ]
    if not usable:
        raise StudioError(
            "{folder} holds no recording with a transcript of several speakers beside it "
            "(talk.wav with talk.stm, or talk.txt of lines 'Speaker | text').",
            folder=str(data),
        )
    return usable[:MOST_RECORDINGS]


def phone_call() -> Source:
    """The 30 s call of two people that comes with pyannote.audio, found without importing it."""
    package = importlib.util.find_spec("pyannote.audio")
    if package is None or package.origin is None:
        raise StudioError("The demo's phone call comes with pyannote.audio, which is not installed.")
    source = _source(Path(package.origin).parent / "sample" / "sample.wav")
    if source is None:
        raise StudioError("This pyannote.audio comes without its sample call. Install pyannote.audio 4.")
    return source


def _source(audio: Path) -> Source | None:
    """The recording with what stands beside it; None without a transcript that names speakers."""
    stm, text = audio.with_suffix(".stm"), audio.with_suffix(".txt")
    if stm.is_file():
        lines = _stm_lines(stm)
    elif text.is_file():
        lines = _named_lines(text)
    else:
        return None
    reference = audio.with_suffix(".rttm")
    return Source(audio, tuple(lines), reference if reference.is_file() else None)


def _stm_lines(path: Path) -> list[tuple[str, str]]:
    """Speaker and text of an STM file: name, channel, speaker, start, end, perhaps <label>, text."""
    rows = [
        line.split() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(";;")
    ]
    spoken = [row for row in rows if len(row) > 5]
    return [(row[2], " ".join(row[6:] if row[5].startswith("<") else row[5:])) for row in spoken]


def _named_lines(path: Path) -> list[tuple[str, str]]:
    lines = [line.partition("|") for line in path.read_text(encoding="utf-8", errors="replace").splitlines()]
    return [(speaker.strip(), text.strip()) for speaker, bar, text in lines if bar and text.strip()]
