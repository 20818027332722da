"""Do the dependencies in pyproject.toml resolve for each Python and system?

``make resolve`` asks the registry; it is no test of the suite, which must not need the network. Only
ready-made wheels count; what has to be built from source is named. The table goes to
requirements/resolves.md for the README.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
TABLE = CHECKOUT / "requirements" / "resolves.md"
PYTHONS = ("3.11", "3.12", "3.13")
# Name on the table, uv's name, and the oldest macOS that counts as one.
SYSTEMS = (
    ("Linux x86-64, glibc 2.28", "x86_64-manylinux_2_28", ""),
    ("Linux ARM64, glibc 2.39", "aarch64-manylinux_2_39", ""),
    ("macOS 14, Apple silicon", "aarch64-apple-darwin", "14.0"),
    ("macOS, Intel", "x86_64-apple-darwin", "14.0"),
    ("Windows x86-64", "x86_64-pc-windows-msvc", ""),
)
PURE_PYTHON_SOURCES = ("docopt",)  # has never had a wheel, and needs no compiler
MAY_BE_COMPILED = ("pocketsphinx",)


def main() -> int:
    """Print and write the table; 1 when nothing resolves for a Python."""
    rows = [
        (name, [cell(platform, macos, python) for python in PYTHONS]) for name, platform, macos in SYSTEMS
    ]
    lines = ["| system | " + " | ".join(f"Python {python}" for python in PYTHONS) + " |"]
    lines += ["|---" * (len(PYTHONS) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows]
    text = "\n".join(lines) + "\n"
    TABLE.write_text(text, encoding="utf-8")
    print(text)
    return int(
        not all(any(cells[column][0].isdigit() for _, cells in rows) for column in range(len(PYTHONS)))
    )


def cell(platform: str, macos: str, python: str) -> str:
    """How many packages it takes, what must be compiled for it, or which package is in the way."""
    count, problem = resolve(platform, macos, python, PURE_PYTHON_SOURCES)
    if count:
        return f"{count} packages"
    count, problem = resolve(platform, macos, python, PURE_PYTHON_SOURCES + MAY_BE_COMPILED)
    if count:
        return f"{count} packages, {' and '.join(MAY_BE_COMPILED)} from source"
    return f"no: {problem}"


def resolve(platform: str, macos: str, python: str, from_source: tuple[str, ...]) -> tuple[int, str]:
    """The number of packages, or 0 and the first that has no wheel."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", "--no-annotate"]
    command += ["--python-platform", platform, "--python-version", python, "--only-binary", ":all:"]
    for package in from_source:
        command += ["--no-binary", package]
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": macos} if macos else None
    answer = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True)
    if answer.returncode == 0:
        return len(re.findall(r"^[\w.-]+==", answer.stdout, re.MULTILINE)), ""
    found = re.search(r"([\w.-]+?)[=<>,\d.]* has no (?:usable )?wheels", answer.stderr)
    return 0, f"no wheel of {found[1]}" if found else answer.stderr.strip().splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main())
