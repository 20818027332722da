"""Reading and writing sound files: what a file is, its samples by index, and taking one into a project.

Linear PCM is read in place. Everything compressed (MP3, Ogg, FLAC, ADPCM, and what only ffmpeg reads) is
decoded once to PCM, in the cache under the hash of its content, so that a sample index always means the
same moment. A damaged file is decoded as far as it goes; `import_audio` says in a sentence what was repaired.
Times are seconds from the start of the file, sample ranges exclude their end.
"""

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import soundfile
import soxr

from studio.audio import decoding, riff
from studio.audio.channels import mono_weights
from studio.audio.pcm import direct_pcm, silence_damaged
from studio.errors import Message, StudioError, sentences

BLOCK_FRAMES = 1 << 16
HASH_BLOCK_BYTES = 1 << 20
HASHES_KEPT = 4096
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 1, 1_000_000
CHANNEL_PROBES = 32

_PLAIN_SUBTYPES = {"PCM_S8", "PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW", "ALAW"}
_PACKED_FORMATS = {"FLAC", "OGG", "MP3", "MPEG", "SVX", "SDS", "XI", "RAW"}
_hashes: dict[tuple[str, int, int], str] = {}
"""By path, size and time of change."""


@dataclass(frozen=True)
class AudioInfo:
    """What a sound file holds: rate in Hz, number of channels, samples per channel, format as a word."""

    sample_rate: int
    channels: int
    samples: int
    format: str

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.samples / self.sample_rate


@dataclass(frozen=True)
class Imported:
    """A checked file: what it holds, the hash of its bytes, what had to be repaired (None: nothing)."""

    info: AudioInfo
    sha256: str
    repairs: Message | None


class AudioFile:
    """The samples of one file by index, however long it is; safe to share between threads.

    `info` says what it holds. Use it as a context manager, or call `close`.
    """

    def __init__(
        self, path: str | Path, *, temporary: tempfile.TemporaryDirectory[str] | None = None
    ) -> None:
        """Open `path`, which must be plain PCM (see `open_audio`); `temporary` is deleted on closing."""
        self.path = Path(path)
        self._temporary = temporary
        self._lock = threading.Lock()
        self._file = _open_soundfile(self.path)
        self.info = _info_of(self._file)
        self._weights: np.ndarray | None = None
        self._direct = direct_pcm(self.path, self._file)

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples `start` to `stop` as float32 (frames, channels); the range is cut to what the file has.

        NaN and infinity come as silence. Raises StudioError where the file cannot be read any more.
        """
        samples = self.read_native(start, stop, "float32")
        if self._file.subtype in ("FLOAT", "DOUBLE"):
            silence_damaged(samples)
        return samples

    def read_native(self, start: int, stop: int, dtype: str, out: np.ndarray | None = None) -> np.ndarray:
        """As `read`, in another NumPy type ("int16" is cheapest for 16-bit files) and without any repair.

        `out` (frames, channels) is written to where it is given; a fresh array costs more than the reading.
        Raises StudioError where the file cannot be read any more.
        """
        start = min(max(start, 0), self.info.samples)
        stop = min(max(stop, start), self.info.samples)
        with self._lock:
            try:
                if self._direct is not None and self._direct.gives(dtype):
                    return self._direct.read(start, stop, dtype, out)
                self._file.seek(start)
                if out is not None:
                    return self._file.read(out=out[: stop - start])
                return self._file.read(stop - start, dtype=dtype, always_2d=True)
            except (soundfile.LibsndfileError, ValueError, RuntimeError, OSError) as error:
                raise StudioError(
                    "{name} cannot be read any more: {reason}", name=self.path.name, reason=str(error)
                ) from error

    def read_mono(self, start: int, stop: int) -> np.ndarray:
        """Samples `start` to `stop` as one channel, float32 (frames,).

        The mean of the channels; where channels of the file cancel each other, its loudest channel.
        """
        samples = self.read(start, stop)
        return samples[:, 0] if samples.shape[1] == 1 else _mixed(samples, self.channel_weights())

    def mono_frames(self, starts: np.ndarray, length: int) -> np.ndarray:
        """Many short stretches that lie inside the file, one channel, float32 (len(starts), length).

        For spectra of hours, where a call of `read_mono` for each stretch would cost most of the time.
        `starts` and `length` count samples. Raises StudioError where the file cannot be read any more.
        """
        if self._direct is None:
            return np.stack([self.read_mono(int(start), int(start) + length) for start in starts])
        weights = self.channel_weights() if self.info.channels > 1 else None
        with self._lock:
            try:
                frames = self._direct.gather(starts, length)
            except (ValueError, OSError) as error:
                raise StudioError(
                    "{name} cannot be read any more: {reason}", name=self.path.name, reason=str(error)
                ) from error
        silence_damaged(frames)
        return frames[:, :, 0] if weights is None else _mixed(frames, weights)

    def channel_weights(self) -> np.ndarray:
        """What each channel adds to the mono sound, float32 (channels,), the same for the whole file."""
        if self._weights is None:
            starts = np.linspace(0, max(self.info.samples - 4096, 0), CHANNEL_PROBES).astype(int)
            probes = [self.read(start, start + 4096) for start in np.unique(starts)]
            self._weights = mono_weights(np.concatenate(probes))
        return self._weights

    def blocks(self, frames: int = BLOCK_FRAMES) -> Iterator[np.ndarray]:
        """The whole file as float32 blocks (frames, channels), in order."""
        for start in range(0, self.info.samples, frames):
            yield self.read(start, start + frames)

    @property
    def subtype(self) -> str:
        """How samples are stored, in libsndfile's word, such as "PCM_16" or "FLOAT"."""
        return str(self._file.subtype)

    def close(self) -> None:
        """Close the file; what was decoded for this object alone is deleted."""
        with self._lock:
            self._file.close()
            if self._direct is not None:
                self._direct.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> "AudioFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def probe(path: str | Path) -> AudioInfo:
    """What the file says it holds, without decoding it (a compressed file may turn out a little longer).

    Raises StudioError for what is not sound: text, pictures, an empty file, no channels, no samples.
    """
    path = _existing(path)
    try:
        with soundfile.SoundFile(path) as file:
            info = _info_of(file)
        promised = info.samples or riff.unannounced_frames(path)
    except soundfile.LibsndfileError as error:
        rate, channels, samples, name = decoding.probe_with_ffmpeg(path, str(error))
        return _checked(path, AudioInfo(rate, channels, samples, name))
    if info.samples == 0 and promised:
        info = AudioInfo(info.sample_rate, info.channels, promised, info.format)
    return _checked(path, info)


def open_audio(path: str | Path, cache: Path | None = None, *, sha256: str | None = None) -> AudioFile:
    """The samples of any sound file. What is compressed is decoded into `cache` once, keyed by content.

    Without a cache it is decoded for this object alone and deleted when that is closed. `sha256` spares
    hashing the file again. Raises StudioError where the file holds no sound that can be used.
    """
    path = _existing(path)
    if is_plain(path):
        return AudioFile(path)
    if cache is not None:
        return AudioFile(decoding.decode_once(path, Path(cache), sha256 or sha256_of(path)).path)
    temporary = tempfile.TemporaryDirectory(prefix="sound-")
    try:
        decoded = decoding.decode_once(path, Path(temporary.name), "decoded")
        return AudioFile(decoded.path, temporary=temporary)
    except BaseException:
        temporary.cleanup()
        raise


def import_audio(path: str | Path, cache: Path, progress: Callable[[float], None] | None = None) -> Imported:
    """Check a whole file before it becomes a recording, decoding it into `cache` where needed.

    What can be used is used, and `repairs` says what was wrong. `progress` hears the share
    done, 0 to 1; an exception it raises cancels. Raises StudioError where nothing can be used.
    """
    path = _existing(path)
    tell = progress or (lambda share: None)
    sha256 = sha256_of(path)
    tell(0.1)
    if is_plain(path):
        repairs = riff.describe_damage(path)
        with AudioFile(path) as audio:
            found = [each for each in (repairs, _describe_damaged_samples(audio, tell)) if each]
            return Imported(_checked(path, audio.info), sha256, sentences(*found) if found else None)
    decoded = decoding.decode_once(path, Path(cache), sha256, lambda share: tell(0.1 + 0.9 * share))
    with AudioFile(decoded.path) as audio:
        info = AudioInfo(audio.info.sample_rate, audio.info.channels, audio.info.samples, decoded.format)
    return Imported(_checked(path, info), sha256, decoded.repairs)


def read_mono(
    path: str | Path,
    start_s: float | None = None,
    end_s: float | None = None,
    sample_rate: int | None = None,
    cache: Path | None = None,
) -> np.ndarray:
    """A stretch of a file as one channel, float32 (samples,), brought to `sample_rate` where that is given.

    The result has round(seconds * sample_rate) samples of the stretch that the file has. Blockwise: only
    the result is held in memory. Channels as in `AudioFile.read_mono`.
    """
    with open_audio(path, cache) as audio:
        rate = audio.info.sample_rate
        start = 0 if start_s is None else max(round(start_s * rate), 0)
        stop = audio.info.samples if end_s is None else min(round(end_s * rate), audio.info.samples)
        wanted = sample_rate or rate
        blocks = _mono_blocks(audio, start, stop)
        if wanted != rate:
            blocks = _resampled(blocks, rate, wanted)
        samples = np.concatenate([np.zeros(0, np.float32), *blocks])
    return _of_length(samples, round(max(stop - start, 0) * wanted / rate))


def write_wav(path: str | Path, samples: np.ndarray, sample_rate: int, subtype: str = "PCM_16") -> None:
    """Write float samples, (frames,) or (frames, channels), as a WAV file; it is there whole or not at all.

    Raises StudioError where it cannot be written, such as on a full disk.
    """
    path = Path(path)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        soundfile.write(partial, samples, sample_rate, subtype=subtype, format="WAV")
        os.replace(partial, path)
    except (soundfile.LibsndfileError, OSError) as error:
        raise StudioError(
            "{name} could not be written: {reason}. Is there room on the disk?",
            name=path.name, reason=str(error),
        ) from error  # fmt: skip
    finally:
        partial.unlink(missing_ok=True)


def sha256_of(path: str | Path, tell: Callable[[], object] = lambda: None) -> str:
    """The SHA-256 of a file's bytes as hex, remembered while its size and time of change stay the same.

    `tell` is called at each block that is read; an exception it raises cancels.
    """
    path = _existing(path)
    status = path.stat()
    key = str(path.absolute()), status.st_size, status.st_mtime_ns
    if key not in _hashes:
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while block := file.read(HASH_BLOCK_BYTES):
                tell()
                digest.update(block)
        if len(_hashes) >= HASHES_KEPT:
            _hashes.clear()
        _hashes[key] = digest.hexdigest()
    return _hashes[key]


def is_plain(path: str | Path) -> bool:
    """Whether the file is linear PCM with samples in it, which is read in place."""
    try:
        with soundfile.SoundFile(path) as file:
            plain = file.format not in _PACKED_FORMATS and file.subtype in _PLAIN_SUBTYPES
            return plain and file.frames > 0
    except soundfile.LibsndfileError:
        return False


def _mixed(samples: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weighted sum over the last axis, float32; `@` would wake other threads for so little."""
    mixed = samples[..., 0] * weights[0]
    for channel in range(1, len(weights)):
        mixed += samples[..., channel] * weights[channel]
    return np.asarray(mixed, np.float32)


def _describe_damaged_samples(audio: AudioFile, tell: Callable[[float], None]) -> Message | None:
    if audio.subtype not in ("FLOAT", "DOUBLE"):
        return None
    damaged = 0
    for start in range(0, audio.info.samples, BLOCK_FRAMES):
        damaged += silence_damaged(audio.read_native(start, start + BLOCK_FRAMES, "float32"))
        tell(0.1 + 0.9 * start / audio.info.samples)
    return decoding.damaged_samples_sentence(damaged) if damaged else None


def _mono_blocks(audio: AudioFile, start: int, stop: int) -> Iterator[np.ndarray]:
    for block_start in range(start, stop, BLOCK_FRAMES):
        yield audio.read_mono(block_start, min(block_start + BLOCK_FRAMES, stop))


def _resampled(blocks: Iterator[np.ndarray], rate: int, wanted: int) -> Iterator[np.ndarray]:
    stream = soxr.ResampleStream(rate, wanted, 1, dtype="float32")
    for block in blocks:
        yield stream.resample_chunk(np.ascontiguousarray(block))
    yield stream.resample_chunk(np.zeros(0, np.float32), last=True)


def _of_length(samples: np.ndarray, length: int) -> np.ndarray:
    # The resampler may end a sample early or late; times are computed from the length, so it is exact.
    return samples[:length] if len(samples) >= length else np.pad(samples, (0, length - len(samples)))


def _existing(path: str | Path) -> Path:
    path = Path(path)
    if not path.exists():
        raise StudioError("There is no file {path}.", path=str(path))
    if path.is_dir():
        raise StudioError("{path} is a folder. Choose a sound file in it.", path=str(path))
    if not os.access(path, os.R_OK):
        raise StudioError("{path} may not be read. Change its permissions, or copy it.", path=str(path))
    if path.stat().st_size == 0:
        raise StudioError("{name} is empty (0 bytes). Copy or record it again.", name=path.name)
    _refuse_absurd(path)
    return path


def _open_soundfile(path: Path) -> soundfile.SoundFile:
    try:
        return soundfile.SoundFile(path)
    except soundfile.LibsndfileError as error:
        raise StudioError(
            "{name} cannot be read as sound: {reason}", name=path.name, reason=str(error)
        ) from error


def _info_of(file: Any) -> AudioInfo:
    return AudioInfo(file.samplerate, file.channels, file.frames, file.format)


def _refuse_absurd(path: Path) -> None:
    for field, sentence in (
        ("channels", "{name} says that it has no channels, so there is no sound in it."),
        ("sample_rate", "{name} says that its sample rate is 0 Hz, so it cannot be played."),
    ):
        if riff.header_field(path, field) == 0:
            raise StudioError(sentence, name=path.name)


def _checked(path: Path, info: AudioInfo) -> AudioInfo:
    if info.samples <= 0:
        raise StudioError("{name} is a sound file without a single sample in it.", name=path.name)
    if info.channels <= 0:
        raise StudioError("{name} says that it has no channels, so there is no sound in it.", name=path.name)
    if not LOWEST_RATE_HZ <= info.sample_rate <= HIGHEST_RATE_HZ:
        raise StudioError(
            "{name} has a sample rate of {rate} Hz; up to {most} Hz can be used.",
            name=path.name, rate=info.sample_rate, most=HIGHEST_RATE_HZ,
        )  # fmt: skip
    return info
