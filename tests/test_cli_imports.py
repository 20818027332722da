"""What the command line leaves unloaded until it is needed, so that it answers at once."""

import subprocess
import sys

HEAVY = ("torch", "torchaudio", "pyannote", "librosa", "PySide6", "pyqtgraph", "lightning", "silero_vad")


def test_the_command_line_imports_neither_torch_nor_qt() -> None:
    ask = f"import sys, studio.cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
