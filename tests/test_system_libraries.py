"""What is missing of the system is seen and named in one line to type."""

import shutil
import subprocess
import sys

import pytest

from studio import system_libraries
from studio.system_libraries import NEEDED, NEEDED_BY_TESTS, Need, install_line, main, missing

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the wheels bring all of it")

THERE = Need("libc6", "anything", library="libc.so.6")
NOT_THERE = Need("libdoes-not-exist1", "nothing", library="libdoes-not-exist.so.1")


@on_linux
def test_a_missing_library_program_file_and_module_are_seen() -> None:
    lacking = [
        NOT_THERE,
        Need("a", "nothing", program="no-such-program"),
        Need("b", "nothing", file="/no/such/*/file"),
        Need("c", "nothing", module="no_such_module"),
    ]
    there = [THERE, Need("d", "anything", program="sh"), Need("e", "anything", module="json")]
    assert missing([*there, *lacking]) == lacking


@on_linux
def test_the_machine_that_runs_the_tests_has_all_that_they_need() -> None:
    assert missing((*NEEDED, *NEEDED_BY_TESTS)) == []


def test_the_line_to_type_names_each_package_once() -> None:
    line = install_line([NOT_THERE, THERE, NOT_THERE])
    assert line == "sudo apt-get install -y --no-install-recommends libdoes-not-exist1 libc6"


@on_linux
def test_what_is_missing_is_an_error_with_the_line_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "NEEDED", (THERE, NOT_THERE))
    assert main([]) == 1
    said = capsys.readouterr().out
    assert "libdoes-not-exist1" in said
    assert "libc6" not in said
    if shutil.which("apt-get"):
        assert install_line([NOT_THERE]) in said


@on_linux
def test_what_is_only_useful_is_told_and_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    useful = Need("ffmpeg", "opening other files", program="no-such-program", optional=True)
    monkeypatch.setattr(system_libraries, "NEEDED", (THERE, useful))
    assert main([]) == 0
    assert "opening other files" in capsys.readouterr().out


def test_it_runs_with_pythons_own_library_alone() -> None:
    alone = [sys.executable, "-I", "-S", system_libraries.__file__, "--help"]
    assert subprocess.run(alone, capture_output=True).returncode == 0
