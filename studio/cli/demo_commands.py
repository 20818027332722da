"""The command that does the whole job on material of its own."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import studio
from studio.cli.command import Command


def _demo(options: argparse.Namespace) -> int:
    from studio.steps.demo import new_demo_folder, run_demo

    folder = options.project or new_demo_folder()
    status = run_demo(folder, data=options.data, say=print)
    if options.pictures is not None:
        status = _take_pictures(folder, options.pictures) or status
    return status


def _take_pictures(project: Path, folder: Path) -> int:
    """Paint the window's views in a process of its own, since Qt stays out of this one."""
    package = str(Path(studio.__file__).resolve().parents[1])
    paths = os.pathsep.join(filter(None, [package, os.getenv("PYTHONPATH")]))
    environment = {
        **os.environ,
        "PYTHONPATH": paths,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
    }
    print(f"Pictures of each view and panel, light and dark, in {folder}:", flush=True)
    command = [sys.executable, "-m", "studio.pictures", str(project), str(folder)]
    return subprocess.run(command, env=environment).returncode


def _demo_options(command: argparse.ArgumentParser) -> None:
    """Options of ``demo``."""
    command.add_argument(
        "project", type=Path, nargs="?", metavar="PROJECT", help="where the demo project goes"
    )
    command.add_argument(
        "--data", type=Path, metavar="FOLDER", help="do the job on this folder of real speech too"
    )
    command.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="also leave pictures of each view here"
    )


COMMANDS = (
    Command("demo", _demo, _demo_options, "Do the whole job on the built-in demo and print what was done."),
)
