"""How long each part of the suite may take on two cores, and how long it took: a plugin for pytest.

A part over its budget is named in the summary and fails nothing: a busy machine is no bug. The sum is what
keeps the whole run, with the installation, under twenty minutes.
"""

from collections import Counter
from pathlib import PurePosixPath

import pytest

# Seconds for each folder of tests/; "." is for the files directly in it.
BUDGET_S = {
    "audio": 90,  # plays and records in real time
    "dataset": 20,
    "jobs": 70,  # starts, cancels and kills processes
    "project": 60,  # random edit sequences, kill -9 during edits
    "speech": 120,
    "steps": 150,  # the whole job as a user does it
    "ui": 300,  # a thousand tests in real windows
    "voices": 150,  # tiny trainings, killed and resumed
    ".": 60,
}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each part with its seconds and its budget."""
    seconds = seconds_by_part(terminalreporter)
    if sum(seconds.values()) < 5:
        return
    terminalreporter.section("seconds by part, and its budget on two cores")
    for part, took in seconds.most_common():
        budget = BUDGET_S.get(part)
        over = "" if budget is None or took <= budget else "  over budget"
        terminalreporter.write_line(f"{part:10} {took:7.1f} of {budget or '-'}{over}")


def seconds_by_part(terminalreporter: pytest.TerminalReporter) -> Counter[str]:
    """Seconds spent in the tests of each folder of tests/, with their set-up and their end."""
    seconds: Counter[str] = Counter()
    reports = [report for group in terminalreporter.stats.values() for report in group]
    for report in reports:
        if isinstance(report, pytest.TestReport):
            folders = PurePosixPath(report.nodeid.split("::")[0]).parts[1:-1]
            seconds[folders[0] if folders else "."] += report.duration
    return seconds
