"""Transcripts as people type them: ``Speaker | text`` line by line, or plain text without speakers."""

from pathlib import Path

from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import StudioError


def read(path: Path) -> Transcript:
    """Read the transcript at `path`, line by line; lines without words are left out.

    Raises StudioError where there is no text, and where it is in another encoding, naming the line.
    """
    text, repairs = read_text(path)
    return Transcript(with_words([_line(raw) for raw in text.splitlines()], path), repairs)


def with_words(lines: list[TranscriptLine], path: Path) -> tuple[TranscriptLine, ...]:
    """The lines in which something is said. Raises StudioError where there is none."""
    spoken = tuple(line for line in lines if any(character.isalnum() for character in line.text))
    if not spoken:
        raise StudioError(
            "{name} has no text in it. Each line should be what is said, or a name, | and what is said.",
            name=path.name,
        )
    return spoken


def with_speaker(said: str) -> tuple[str | None, str]:
    """The speaker and the text of ``Speaker | text``; None where there is no bar, or no name before it."""
    name, bar, text = said.partition("|")
    if not bar:
        return None, " ".join(said.split())
    return " ".join(name.split()) or None, " ".join(text.replace("|", " ").split())


def _line(raw: str) -> TranscriptLine:
    return TranscriptLine(*with_speaker(raw))
