import sqlite3
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project.database_errors import _SENTENCES, told_to_the_user


@pytest.mark.parametrize("code", sorted(_SENTENCES))
def test_each_expected_failure_names_the_file_and_a_next_step(code):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code | 0x100  # with an extended code above it
    with (
        pytest.raises(StudioError, match=r"project\.sqlite.*\. [A-Z].*\.$"),
        told_to_the_user(Path("project.sqlite")),
    ):
        raise error


def test_other_failures_are_bugs():
    with pytest.raises(sqlite3.IntegrityError), told_to_the_user(Path("project.sqlite")):
        raise sqlite3.IntegrityError("NOT NULL constraint failed")
