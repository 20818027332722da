"""The second half of the real phone call, four turns of two people: enough for the whole path."""

from pathlib import Path

import soundfile

from studio.steps.demo.sources import phone_call
from studio.steps.gold_path import Source

FROM_S = 14.25
LINES = slice(7, 13)


def short_call(folder: Path, name: str = "call") -> Source:
    """Write the sound and its transcript into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    call = phone_call()
    samples, rate = soundfile.read(call.audio)
    soundfile.write(folder / f"{name}.wav", samples[round(FROM_S * rate) :], rate)
    lines = [f"{speaker} | {text}\n" for speaker, text in call.lines[LINES]]
    (folder / f"{name}.txt").write_text("".join(lines))
    return Source(folder / f"{name}.wav", folder / f"{name}.txt")
