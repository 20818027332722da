"""The sound card: which devices there are, and what to tell the user where there are none.

The only module that imports sounddevice. PortAudio lists devices once, so a new list means starting it
again, which would close open streams: `refresh` refuses while any is open.
"""

import sys
import threading
from dataclasses import dataclass
from typing import Any, Literal

from studio.errors import StudioError

Direction = Literal["input", "output"]

NO_PORTAUDIO = (
    "Sound needs the PortAudio library, which is not installed. Install it ({command}) and start the studio "
    "again. Everything but playing and recording works without it."
)
NO_OUTPUT = (
    "No device to play sound was found. Plug in headphones or loudspeakers, or start the sound service, "
    "then choose Refresh devices."
)
NO_INPUT = (
    "No microphone was found. Plug one in, and allow the studio to use it in the system's privacy settings, "
    "then choose Refresh devices."
)
DEVICE_GONE = "The device {name} is no longer there. Plug it in again or choose another one."
DEVICE_REFUSED = (
    "The device {name} could not be opened ({reason}). Choose another one, or close what uses it."
)

_lock = threading.RLock()
_open_streams: list[Any] = []


@dataclass(frozen=True)
class Device:
    """A sound device: `index` is PortAudio's, valid until the next refresh; `name` stays."""

    index: int
    name: str
    channels: int
    sample_rate: int
    is_default: bool


def portaudio() -> Any:
    """The sounddevice module. Raises StudioError with the install hint where PortAudio is missing."""
    try:
        import sounddevice
    except (OSError, ImportError) as error:
        command = "brew install portaudio" if sys.platform == "darwin" else "apt install libportaudio2"
        raise StudioError(NO_PORTAUDIO, command=command) from error
    return sounddevice


def list_devices(direction: Direction) -> list[Device]:
    """The devices that can play or record, the default first. Raises StudioError without PortAudio."""
    sounddevice = portaudio()
    with _lock:
        found = sounddevice.query_devices()
        default = _default_index(sounddevice, direction)
    usable = [
        Device(
            entry["index"],
            entry["name"],
            entry[f"max_{direction}_channels"],
            int(entry["default_samplerate"]),
            entry["index"] == default,
        )
        for entry in found
        if entry[f"max_{direction}_channels"] > 0
    ]
    return sorted(usable, key=lambda device: not device.is_default)


def choose(direction: Direction, wanted: str | int | None = None) -> Device:
    """The device of that name (or index), or the default. Raises StudioError that says what to do."""
    devices = list_devices(direction)
    if not devices:
        raise StudioError(NO_OUTPUT if direction == "output" else NO_INPUT)
    if wanted is None:
        return devices[0]
    for device in devices:
        if wanted in (device.name, device.index):
            return device
    raise StudioError(DEVICE_GONE, name=str(wanted))


def refresh() -> bool:
    """Ask the system again which devices there are; False where an open stream forbids that now."""
    sounddevice = portaudio()
    with _lock:
        if _open_streams:
            return False
        # These two are private, but the only way, and stable since sounddevice 0.3.
        sounddevice._terminate()
        sounddevice._initialize()
        return True


def open_stream(direction: Direction, device: Device, **options: Any) -> Any:
    """A started stream of float32 on `device`. Raises StudioError where the system refuses."""
    sounddevice = portaudio()
    kind = sounddevice.OutputStream if direction == "output" else sounddevice.InputStream
    with _lock:
        try:
            stream = kind(device=device.index, dtype="float32", **options)
        except (sounddevice.PortAudioError, ValueError) as error:
            raise StudioError(DEVICE_REFUSED, name=device.name, reason=_reason(error)) from error
        try:
            stream.start()
        except sounddevice.PortAudioError as error:
            stream.close(ignore_errors=True)
            raise StudioError(DEVICE_REFUSED, name=device.name, reason=_reason(error)) from error
        _open_streams.append(stream)
    return stream


def close_stream(stream: Any) -> None:
    """Stop and close a stream that `open_stream` gave, at once, also where its device is gone."""
    with _lock:
        if stream not in _open_streams:
            return
        stream.abort(ignore_errors=True)
        stream.close(ignore_errors=True)
        _open_streams.remove(stream)


def accepts(direction: Direction, device: Device, sample_rate: int, channels: int) -> bool:
    """Whether the device takes this rate as it is."""
    sounddevice = portaudio()
    check = sounddevice.check_output_settings if direction == "output" else sounddevice.check_input_settings
    try:
        with _lock:
            check(device=device.index, channels=channels, dtype="float32", samplerate=sample_rate)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True


def _default_index(sounddevice: Any, direction: Direction) -> int:
    try:
        return int(sounddevice.query_devices(kind=direction)["index"])
    except (sounddevice.PortAudioError, ValueError):
        return -1


def _reason(error: Exception) -> str:
    return str(error.args[0] if error.args else error).rstrip(". ")
