"""Decoding a compressed file to PCM once, by libsndfile or the ffmpeg command, kept by its content's hash."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from studio.audio import riff
from studio.errors import Message, StudioError, sentences

# libsndfile loses a whole block when its decoder stumbles, so blocks are short: 0.1 s at 44.1 kHz.
BLOCK_FRAMES = 4096
# A decoder may end a few frames early without anything being wrong (MP3 pads its ends).
MISSING_FRAMES_ALLOWED = 4096
LAST_OGG_BYTES = 70_000
UNKNOWN_FRAMES = 1 << 60

FFMPEG_MISSING = (
    "{name} is of a kind that needs the ffmpeg program, which is not installed. Install it "
    "(Debian or Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg), "
    "or convert the file to WAV."
)


NO_SOUND = "{name} cannot be used: there is no sound in it that can be read ({reason})."
FFMPEG_POLL_S = 0.1
STALE_S = 3600.0
# Without it Windows opens a black window for each command.
NO_CONSOLE: dict[str, Any] = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}


@dataclass(frozen=True)
class Decoded:
    """PCM of a compressed file: where it lies, its format before, what was repaired (None for nothing)."""

    path: Path
    format: str
    repairs: Message | None


@dataclass(frozen=True)
class _Attempt:
    path: Path
    frames: int
    format: str
    repairs: Message | None


def decode_once(
    path: Path, cache: Path, key: str, progress: Callable[[float], None] | None = None
) -> Decoded:
    """The PCM of `path`, from `cache` where it was decoded before under `key`, else decoded now.

    The file appears whole or not at all. Raises StudioError where there is nothing to decode.
    """
    target, note = cache / f"{key}.pcm.wav", cache / f"{key}.pcm.json"
    if target.exists() and note.exists():
        stored = json.loads(note.read_text("utf-8"))
        return Decoded(target, stored["format"], _stored_message(stored["repairs"]))
    cache.mkdir(parents=True, exist_ok=True)
    _sweep(cache, key)
    first, second = (cache / f".{key}.{os.getpid()}.{n}.wav" for n in (1, 2))
    try:
        best = _decode(path, first, second, progress or (lambda share: None))
        # The note goes first: without it the sound beside it would not count as decoded.
        _write_note(note, best)
        os.replace(best.path, target)
    except OSError as error:
        raise StudioError(
            "{name} could not be decoded into {folder}: {reason}. Is there room on the disk?",
            name=path.name, folder=str(cache), reason=str(error),
        ) from error  # fmt: skip
    finally:
        first.unlink(missing_ok=True)
        second.unlink(missing_ok=True)
    return Decoded(target, best.format, best.repairs)


def _sweep(cache: Path, key: str) -> None:
    """Delete what a killed program left of decoding this very file."""
    for left in cache.glob(f".{key}.*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE_S:
                left.unlink()


def _write_note(note: Path, best: _Attempt) -> None:
    partial = note.with_name(f"{note.name}.{os.getpid()}")
    repairs = best.repairs.to_json() if best.repairs else None
    partial.write_text(json.dumps({"format": best.format, "repairs": repairs}), "utf-8")
    os.replace(partial, note)


def _stored_message(stored: Any) -> Message | None:
    """The message of a note; those of an earlier version hold plain sentences."""
    if isinstance(stored, str):
        return Message("{repairs}", {"repairs": stored}) if stored else None
    return Message.from_json(stored) if stored else None


def _decode(path: Path, first: Path, second: Path, progress: Callable[[float], None]) -> _Attempt:
    """libsndfile first; ffmpeg where that fails or leaves something out, and the longer result counts."""
    try:
        attempt = _decode_with_soundfile(path, first, progress)
    except soundfile.LibsndfileError as error:
        attempt = None
        reason = str(error)
    if attempt is not None and attempt.frames and not attempt.repairs:
        return attempt
    if attempt is None or not attempt.frames:
        reason = reason if attempt is None else "it has no samples"
        return _decode_with_ffmpeg(path, second, reason, progress)
    return _longer(attempt, path, second, progress)


def _longer(attempt: _Attempt, path: Path, target: Path, progress: Callable[[float], None]) -> _Attempt:
    if shutil.which("ffmpeg") is None:
        return attempt
    try:
        other = _decode_with_ffmpeg(path, target, "", lambda share: progress(1.0))
    except StudioError:
        return attempt
    if other.frames <= attempt.frames + MISSING_FRAMES_ALLOWED:
        return attempt
    return _Attempt(
        other.path, other.frames, attempt.format, Message("A damaged part was left out or bridged.")
    )


def _decode_with_soundfile(path: Path, target: Path, progress: Callable[[float], None]) -> _Attempt:
    with soundfile.SoundFile(path) as source:
        subtype = source.subtype if source.subtype in ("PCM_16", "PCM_24") else "FLOAT"
        # RF64, because an hour of stereo as float comes near the 4 GB that plain WAV can hold.
        with soundfile.SoundFile(
            target, "w", source.samplerate, source.channels, subtype, format="RF64"
        ) as sink:
            frames, damaged, failed = _copy_blocks(source, sink, progress)
        promised = source.frames if source.frames < UNKNOWN_FRAMES else frames
        rate, name = source.samplerate, source.format
    short = frames < promised - MISSING_FRAMES_ALLOWED
    repairs: list[Message] = []
    if failed or short:
        repairs.append(riff.cut_sentence(frames / rate, promised / rate))
    elif name == "OGG" and not _ogg_is_whole(path):
        there = {"there": frames / rate}
        repairs.append(Message("The file ends early: the {there:.2f} s that are there are used.", there))
    if damaged:
        repairs.append(damaged_samples_sentence(damaged))
    return _Attempt(target, frames, name, sentences(*repairs) if repairs else None)


def _copy_blocks(source: Any, sink: Any, progress: Callable[[float], None]) -> tuple[int, int, bool]:
    """Returns frames copied, samples that were not numbers, and whether the decoder gave up."""
    dtype = "float32" if sink.subtype == "FLOAT" else "int32"
    buffer = np.empty((BLOCK_FRAMES, source.channels), dtype)
    frames, damaged, block = 0, 0, 0
    while True:
        try:
            part = source.read(out=buffer)
        except soundfile.LibsndfileError:
            return frames, damaged, True
        if not len(part):
            return frames, damaged, False
        if dtype == "float32":
            wrong = ~np.isfinite(part)
            damaged += int(wrong.sum())
            part[wrong] = 0
        _write_all(sink, part)
        frames, block = frames + len(part), block + 1
        if block % 64 == 0:
            progress(min(frames / max(source.frames, 1), 1.0))


def _write_all(sink: Any, part: np.ndarray) -> None:
    try:
        sink.write(part)
    except soundfile.LibsndfileError as error:
        raise OSError(str(error)) from error  # the disk, and not the sound that is decoded


def damaged_samples_sentence(count: int) -> Message:
    """What is said of samples that are not numbers."""
    return Message("{count} damaged samples (not a number) were set to silence.", {"count": count})


def _ogg_is_whole(path: Path) -> bool:
    """Whether the last page of an Ogg file carries the mark of its end (RFC 3533, section 6)."""
    with open(path, "rb") as file:
        file.seek(max(path.stat().st_size - LAST_OGG_BYTES, 0))
        tail = file.read()
    last = tail.rfind(b"OggS")
    if last < 0 or last + 27 > len(tail):
        return False
    return bool(tail[last + 5] & 4)


def _ffmpeg(name: str, path: Path, reason: str) -> str:
    command = shutil.which(name)
    if command is None:
        if reason and _looks_foreign(path):
            raise StudioError(FFMPEG_MISSING, name=path.name)
        raise StudioError(
            "{name} cannot be read as sound ({reason}). If it is a video or another kind of sound file, "
            "install the ffmpeg program and try again.", name=path.name, reason=_plain(reason),
        )  # fmt: skip
    return command


def _looks_foreign(path: Path) -> bool:
    """Whether the file begins like something that ffmpeg reads and libsndfile does not."""
    with open(path, "rb") as file:
        start = file.read(16)
    containers = (b"\x1aE\xdf\xa3", b"0&\xb2u", b"wvpk", b"ADIF", b"FLV", b"\x00\x00\x01\xba", b"#!AMR")
    return start[4:8] == b"ftyp" or start.startswith(containers) or start[:2] in (b"\xff\xf1", b"\xff\xf9")


def _decode_with_ffmpeg(path: Path, target: Path, reason: str, progress: Callable[[float], None]) -> _Attempt:
    """Decode the first sound track, gaps filled with silence so that times stay true."""
    command = [
        _ffmpeg("ffmpeg", path, reason), "-hide_banner", "-nostdin", "-loglevel", "error", "-y",
        "-protocol_whitelist", "file", "-i", _as_input(path), "-map", "0:a:0", "-vn", "-sn", "-dn",
        "-af", "aresample=async=1:min_hard_comp=0.03", "-c:a", "pcm_f32le", "-rf64", "always",
        "-f", "wav", _as_input(target),
    ]  # fmt: skip
    failed, complaint = _run_ffmpeg(command, target, _expected_bytes(path), progress)
    if "No space left" in complaint:
        raise OSError("no space left on the disk")
    try:
        with soundfile.SoundFile(target) as file:
            frames = file.frames
    except soundfile.LibsndfileError:
        frames = 0
    if not frames:
        raise StudioError(NO_SOUND, name=path.name, reason=_plain(reason or complaint))
    left_out = Message("A damaged part of the file was left out.")
    repairs = left_out if complaint or failed else None
    header = riff.read_header(path)
    if header is not None and header.data_size in riff.UNKNOWN_SIZES:
        repairs = riff.UNFINISHED
    return _Attempt(target, frames, path.suffix.lstrip(".").upper() or "sound", repairs)


def _run_ffmpeg(
    command: list[str], target: Path, expected_bytes: int, progress: Callable[[float], None]
) -> tuple[bool, str]:
    """Returns whether it failed, and what it complained of. It ends with whoever cancels by `progress`."""
    with tempfile.TemporaryFile() as complaints:
        running = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints, **NO_CONSOLE
        )
        try:
            while running.poll() is None:
                written = target.stat().st_size if target.exists() else 0
                progress(min(written / max(expected_bytes, 1), 1.0) if expected_bytes else 0.0)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    running.wait(FFMPEG_POLL_S)
        finally:
            if running.poll() is None:
                running.kill()
                running.wait()
        complaints.seek(0)
        return running.returncode != 0, complaints.read().decode("utf-8", "replace").strip()


def _expected_bytes(path: Path) -> int:
    """About how much float PCM will come of a file; 0 where ffmpeg cannot tell."""
    try:
        _, channels, samples, _ = probe_with_ffmpeg(path, "")
    except StudioError:
        return 0
    return samples * channels * 4


def probe_with_ffmpeg(path: Path, reason: str) -> tuple[int, int, int, str]:
    """Rate, channels, samples and format of a file's first sound track. Raises StudioError without one."""
    command = [
        _ffmpeg("ffprobe", path, reason), "-hide_banner", "-loglevel", "error",
        "-protocol_whitelist", "file", "-select_streams", "a:0", "-show_streams", "-show_format",
        "-of", "json", _as_input(path),
    ]  # fmt: skip
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, **NO_CONSOLE)
    # Where it fails, what it printed until then may be half a document.
    found = json.loads(done.stdout) if done.returncode == 0 else {}
    streams = found.get("streams") or []
    # A codec that ffmpeg does not know either has a stream, but no name.
    if not streams or not int(streams[0].get("channels") or 0) or "codec_name" not in streams[0]:
        raise StudioError(NO_SOUND, name=path.name, reason=_plain(reason))
    stream = streams[0]
    seconds = float(stream.get("duration") or found.get("format", {}).get("duration") or 0)
    rate = int(stream["sample_rate"])
    return rate, int(stream["channels"]), round(seconds * rate), str(stream["codec_name"]).upper()


def _as_input(path: Path) -> str:
    # The prefix keeps a leading dash or a colon in a name from being read as an option or a protocol.
    return f"file:{path.absolute()}"


def _plain(reason: str) -> str:
    """The last part of a library's complaint, without the path in front and the full stop."""
    # libsndfile says this of MP3 without a frame in it, though the file exists.
    if not reason.strip() or "File does not exist" in reason:
        return "unknown format"
    return reason.strip().splitlines()[-1].rsplit(": ", 1)[-1].rstrip(". ")
