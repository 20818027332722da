import signal
import subprocess
import sys

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.lock import WriteLock
from studio.project.project import Project
from tests.project.call import dump

HOLD = """
import sys
from studio.project.project import Project
project = Project.open(sys.argv[1])
print("read only" if project.read_only else "writing", flush=True)
sys.stdin.readline()
project.close()
"""


def hold(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    return process, process.stdout.readline().strip()


def test_a_second_window_reads_and_does_not_write(project):
    with Project.open(project.folder) as second:
        assert second.read_only
        assert "open elsewhere" in str(second.notices[0])
        assert dump(second) == dump(project)
        project.apply(edits.add_speaker, "Cat")
        assert second.speaker_named("Cat") is not None
        assert second.revision == project.revision
        for write in (lambda: second.apply(edits.add_speaker, "Dog"), second.undo, second.redo):
            with pytest.raises(StudioError, match="open to read only"):
                write()


def test_another_process_holds_the_project_until_it_closes_it(project):
    folder = project.folder
    project.close()
    process, said = hold(folder)
    assert said == "writing"
    with Project.open(folder) as second:
        assert second.read_only and str(process.pid) in str(second.notices[0])
    process.communicate("\n", timeout=20)
    with Project.open(folder) as free:
        assert not free.read_only and not free.notices


def test_the_lock_dies_with_its_process_and_the_file_is_checked(project):
    folder = project.folder
    project.close()
    process, _ = hold(folder)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)
    with Project.open(folder) as free:
        assert not free.read_only
        assert "not closed properly" in str(free.notices[0])
    with Project.open(folder) as again:
        assert not again.notices


def test_releasing_twice_does_no_harm(tmp_path):
    lock = WriteLock(tmp_path / "lock")
    assert lock.take() and not lock.unclean
    assert lock.holder()
    lock.release()
    lock.release()
    assert lock.holder() == ""


def test_asking_to_read_leaves_the_right_to_write_to_others(project):
    folder = project.folder
    project.close()
    with Project.open(folder, read_only=True) as reader, Project.open(folder) as writer:
        assert reader.read_only and not writer.read_only
