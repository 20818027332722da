"""What the studio needs of the system beside Python packages, and how to get it.

Runs before anything is installed (standard library only)::

    python -m studio.system_libraries [--tests] [--install]

prints what is missing, in one line to type; with ``--install`` a root user gets it installed. The exit status
is 0 when nothing that is needed is missing. Wheels for macOS and Windows bring all of this along.
"""

import argparse
import ctypes
import glob
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Need:
    """One Debian package and how to see that it is there without asking the package manager.

    `library` is a shared library's name, `program` one on the PATH, `file` a pattern, `module` one of
    Python's; the one that is given decides.
    """

    package: str
    purpose: str
    library: str = ""
    program: str = ""
    file: str = ""
    module: str = ""
    optional: bool = False

    def is_there(self) -> bool:
        """Whether what the package brings can be used."""
        if self.library:
            return _loads(self.library)
        if self.program:
            return shutil.which(self.program) is not None
        if self.module:
            return importlib.util.find_spec(self.module) is not None
        return bool(glob.glob(self.file))


NEEDED = (
    Need("python3-venv", "making .venv", module="ensurepip"),
    Need("libportaudio2", "playing and recording", library="libportaudio.so.2"),
    Need("libegl1", "the window", library="libEGL.so.1"),
    Need("libgl1", "the window", library="libGL.so.1"),
    Need("libxkbcommon-x11-0", "the window", library="libxkbcommon-x11.so.0"),
    Need("libxcb-cursor0", "the window", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", "the window", library="libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", "the window", library="libxcb-keysyms.so.1"),
    Need("libxcb-randr0", "the window", library="libxcb-randr.so.0"),
    Need("libxcb-shape0", "the window", library="libxcb-shape.so.0"),
    Need("libdbus-1-3", "the window", library="libdbus-1.so.3"),
    Need("libfontconfig1", "the window", library="libfontconfig.so.1"),
    Need("libfreetype6", "the window", library="libfreetype.so.6"),
    Need("libglib2.0-0", "the window", library="libgthread-2.0.so.0"),
    Need("ffmpeg", "opening MP4, WMA and other files", program="ffmpeg", optional=True),
)

# A sound card without hardware and a display without a screen.
NEEDED_BY_TESTS = (
    Need("pulseaudio", "tests that play and record", program="pulseaudio"),
    Need("pulseaudio-utils", "tests that play and record", program="pactl"),
    Need(
        "libasound2-plugins",
        "tests that play and record",
        file="/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so",
    ),
    Need("xvfb", "tests of the window on a display", program="Xvfb"),
    Need("ffmpeg", "tests of files that soundfile does not read", program="ffmpeg"),
)


def missing(needs: Sequence[Need]) -> list[Need]:
    """Those of `needs` that are not there; none where the wheels bring everything."""
    if not sys.platform.startswith("linux"):
        return []
    return [need for need in needs if not need.is_there()]


def install_line(needs: Sequence[Need]) -> str:
    """The one line that installs `needs` on Debian and its relatives."""
    packages = dict.fromkeys(need.package for need in needs)
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def install(needs: Sequence[Need]) -> bool:
    """Install the packages of `needs` by apt-get, as root. Returns whether it succeeded."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = install_line(needs).removeprefix("sudo ").split()
    # Package lists may be missing altogether, as in a fresh container, or old; then they are fetched first.
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    return subprocess.run([*command, "-qq"], env=quiet, check=False).returncode == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, and with ``--install`` install as root; 1 when something that is needed stays missing."""
    parser = argparse.ArgumentParser(prog="studio.system_libraries", description=__doc__.split("\n")[0])
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    parser.add_argument("--install", action="store_true", help="install what is missing, when run by root")
    options = parser.parse_args(arguments)
    needs = (*NEEDED, *NEEDED_BY_TESTS) if options.tests else NEEDED
    lacking = missing(needs)
    if lacking and options.install and _may_install():
        print("Installing " + ", ".join(dict.fromkeys(need.package for need in lacking)), flush=True)
        install(lacking)
        lacking = missing(needs)
    return _report(lacking)


def _report(lacking: Sequence[Need]) -> int:
    required = [need for need in lacking if not need.optional]
    if not required:
        for need in lacking:
            print(f"Not there, but only needed for {need.purpose}: {need.program}")
        return 0
    print("These system libraries are missing:")
    for need in required:
        print(f"  {need.package:20} for {need.purpose}")
    if shutil.which("apt-get"):
        print(f"Type this line, then try again:\n  {install_line(lacking)}")
    else:
        print("Install them with this system's package manager; the names above are Debian's.")
    return 1


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
