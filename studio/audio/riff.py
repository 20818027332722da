"""What the header of a WAV or AIFF file promises, against what the file has."""

import struct
from dataclasses import dataclass
from pathlib import Path

from studio.errors import Message

# Writers that do not know the length yet (a pipe, a recorder that was killed) leave one of these.
UNKNOWN_SIZES = (0, 0xFFFFFFFF, 0x7FFFFFFF)
MOST_CHUNKS = 1000

UNFINISHED = Message("The file's header was never finished; all the sound up to its end is used.")
"""What is said of a header whose sizes were never filled in."""


@dataclass(frozen=True)
class Header:
    """The parts of a header that matter here; sizes in bytes, `data_size` as promised."""

    channels: int | None
    sample_rate: int | None
    bytes_per_second: int
    frame_bytes: int
    data_start: int | None
    data_size: int
    file_size: int
    kind: str

    @property
    def data_there(self) -> int:
        """Bytes of sound that are really in the file, as far as the header tells."""
        return 0 if self.data_start is None else max(self.file_size - self.data_start, 0)


def read_header(path: str | Path) -> Header | None:
    """The header of a RIFF/WAVE file (RF64 without its own sizes), or None where it is none."""
    path = Path(path)
    with open(path, "rb") as file:
        start = file.read(12)
        if len(start) < 12 or start[:4] not in (b"RIFF", b"RF64") or start[8:] != b"WAVE":
            return None
        channels, rate, speed, frame, data_start, data_size = None, None, 0, 0, None, 0
        for _ in range(MOST_CHUNKS):
            chunk = file.read(8)
            if len(chunk) < 8:
                break
            name, size = struct.unpack("<4sI", chunk)
            if name == b"data":
                data_start, data_size = file.tell(), size
                break
            if name == b"fmt " and len(body := file.read(16)) == 16:
                channels, rate, speed, frame = struct.unpack("<2xHIIH2x", body)
                file.seek(-16, 1)
            file.seek(size + size % 2, 1)
    size, kind = path.stat().st_size, start[:4].decode()
    return Header(channels, rate, speed, frame, data_start, data_size, size, kind)


def header_field(path: str | Path, field: str) -> int | None:
    """One field of a WAV header, such as "channels"; None where the file is no WAV or lacks it."""
    header = read_header(path)
    return None if header is None else getattr(header, field)


def unannounced_frames(path: str | Path) -> int:
    """How many frames follow a WAV header whose sizes were never filled in; 0 for other files."""
    header = read_header(path)
    if header is None or header.data_size not in UNKNOWN_SIZES or not header.frame_bytes:
        return 0
    return header.data_there // header.frame_bytes


def describe_damage(path: str | Path) -> Message | None:
    """What is said of a WAV or AIFF file that is shorter than its header says; None of a sound one."""
    header = read_header(path)
    if header is None:
        return _describe_aiff(Path(path))
    if header.data_start is None or header.data_size == header.data_there:
        return None
    if header.data_size in UNKNOWN_SIZES:
        # RF64 keeps the real size elsewhere, so the same mark there means nothing is wrong.
        return None if header.kind == "RF64" else UNFINISHED
    if header.data_size <= header.data_there or not header.bytes_per_second:
        return None
    return cut_sentence(
        header.data_there / header.bytes_per_second, header.data_size / header.bytes_per_second
    )


def cut_sentence(there_s: float, promised_s: float) -> Message:
    """What is said of a file that ends early."""
    return Message(
        "The file ends early: the {there:.2f} s that are there of {promised:.2f} s are used.",
        {"there": there_s, "promised": promised_s},
    )


def _describe_aiff(path: Path) -> Message | None:
    with open(path, "rb") as file:
        start = file.read(8)
    if len(start) < 8 or start[:4] != b"FORM":
        return None
    promised = int(struct.unpack(">I", start[4:])[0]) + 8
    there = path.stat().st_size
    if there >= promised - 1:
        return None
    share = {"percent": 100 * there / promised}
    return Message("The file ends early: the {percent:.0f} % that are there are used.", share)
