"""The half-minute phone call that pyannote.audio brings along, with its reference turns."""

import importlib.util
from pathlib import Path


def sample_call() -> tuple[Path, list[tuple[float, float, str]]]:
    """The sound file and its turns; found by path, since importing the module decodes the sound."""
    spec = importlib.util.find_spec("pyannote")
    assert spec is not None and spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "audio" / "sample"
    fields = [line.split() for line in (folder / "sample.rttm").read_text("utf-8").splitlines()]
    return folder / "sample.wav", [(float(f[3]), float(f[3]) + float(f[4]), f[7]) for f in fields]
