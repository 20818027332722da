"""The guided path driven in the real window from a drop to a frozen snapshot, with a picture of every step.

    python -m tests.bench.drive_path FOLDER [--theme light|dark] [--seconds 60] [AUDIO ...]

Without AUDIO (files that are dropped) a podcast of two people and a transcript with 5 % wrong words are made
from the real speech that SPEECH_DATA names. The pictures lie in FOLDER/pictures, the project beside them.
Nothing is pressed but what the path says is next.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

OFFSCREEN = f"offscreen:configfile={Path(__file__).resolve().parents[1] / 'offscreen.json'}"
SIZE = (1440, 900)
MOST_STEPS = 15


def main() -> int:
    """Walk; 0 where the path came to its end."""
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", OFFSCREEN)
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    files = options.audio or _podcast(options.folder, options.seconds)
    with tempfile.TemporaryDirectory() as home:
        os.environ["GOLD_VOICE_STUDIO_HOME"] = home
        return _walk(options, files)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("audio", type=Path, nargs="*")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--seconds", type=float, default=60.0)
    return parser.parse_args()


def _podcast(folder: Path, seconds: float) -> list[Path]:
    from tests.bench.podcasts import Plan, build, transcript_of

    plan = Plan("small", ("kathleen", "1998"), seed=5, seconds=seconds)
    podcast = build(Path(os.environ["SPEECH_DATA"]), folder / "podcast", plan)
    audio, text = folder / "evening talk.flac", folder / "evening talk.txt"
    shutil.copy(podcast.path, audio)
    lines = [f"{name} | {said}\n" for name, said in transcript_of(podcast, missing=0).lines]
    text.write_text("".join(lines), encoding="utf-8")
    return [audio, text]


def _walk(options: argparse.Namespace, files: list[Path]) -> int:
    from PySide6.QtWidgets import QApplication

    from studio.app import Program
    from studio.project.project import Project
    from tests.ui.guided_path import Walker

    application = QApplication([])
    Project.create(options.folder / "project").close()
    program = Program(application)
    program.preferences.set(theme=options.theme)
    program.open(options.folder / "project")
    window = program.window
    assert window is not None
    window.resize(*SIZE)
    window.show()
    walker = Walker(window, options.folder / "pictures")
    walker.settle()
    walker.photograph("empty")
    walker.drop(files)
    ends = {"", "voice", *walker.done}
    while (stage := walker.next_stage()) not in ends and len(walker.done) < MOST_STEPS:
        print(f"{walker.press_next()}: {walker.said_of(stage)}", flush=True)
        ends.add(stage)
    for panel in ("problems", "clips", "board", "snapshots"):
        window.show_panel(panel)
        walker.settle_work()
        walker.photograph(panel)
    left = walker.next_stage()
    print(f"left: {left or 'nothing'}; {len(walker.pictures)} pictures in {walker.folder}")
    window.close_unasked()
    program.close()
    return int(left not in ("", "voice"))


if __name__ == "__main__":
    sys.exit(main())
