"""The whole job without a window, on real speech, with a proof for each step.

``main.py demo`` uses the two-speaker phone call that comes with pyannote.audio; with ``--data FOLDER``
every recording of the folder that has a transcript of several speakers beside it is used instead.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from studio.errors import StudioError
from studio.project.project import Project
from studio.settings import projects_folder
from studio.steps.demo import data_proofs, sources, text_proofs, voice_proofs
from studio.steps.demo.proof import Demo, Proof, table

Say = Callable[[str], None]
Stage = Callable[[Demo], Iterator[Proof]]

STAGES: tuple[Stage, ...] = (
    data_proofs.import_recordings,
    data_proofs.diarize_recordings,
    data_proofs.align_recordings,
    text_proofs.read_texts,
    text_proofs.hear_again,
    data_proofs.check_recordings,
    data_proofs.edit_and_undo,
    data_proofs.mark_all_gold,
    data_proofs.export_everything,
    voice_proofs.keep_reference,
    voice_proofs.speak_with_units,
    voice_proofs.make_again,
    voice_proofs.speak_and_change,
    voice_proofs.train_and_resume,
    voice_proofs.speak_with_checkpoint,
)


def run_demo(folder: Path, *, data: Path | None, say: Say) -> int:
    """Do the job and print a table of it. Returns 0 only if each step really did its work, else 1.

    `folder` is where the project goes (see `new_demo_folder`). Raises StudioError where there is nothing
    to work on.
    """
    found = sources.find(data)
    say(f"The demo project goes to {folder}")
    with Project.create(folder) as project:
        demo = Demo(project, found)
        for stage in STAGES:
            if not _carry_out(demo, stage, say):
                break
    good = all(proof.good for proof in demo.proofs)
    say("\n" + table(demo.proofs))
    say("Every step did its work." if good else "Some step did not do its work: see NO above.")
    return 0 if good else 1


def _carry_out(demo: Demo, stage: Stage, say: Say) -> bool:
    """Run one stage; an error becomes a proof that failed, and the stages after it are not tried."""
    started = time.monotonic()
    try:
        for proof in stage(demo):
            proof.seconds = time.monotonic() - started
            started = time.monotonic()
            demo.proofs.append(proof)
            say(f"{proof.step}: {proof.done}")
    except StudioError as error:
        demo.proofs.append(Proof(stage.__name__.replace("_", " "), str(error), good=False))
        return False
    return True


def new_demo_folder() -> Path:
    """A folder for a demo project among the user's projects, that is not there yet."""
    parent = projects_folder()
    number = 1
    while (folder := parent / (f"demo-{number}" if number > 1 else "demo")).exists():
        number += 1
    return folder


def demo_project() -> Path:
    """Make the demo project for the window: the phone call and its transcript, nothing done yet. Its folder.

    Raises StudioError where the call is missing or the folder cannot be written.
    """
    folder = new_demo_folder()
    with Project.create(folder) as project:
        for _ in data_proofs.import_recordings(Demo(project, [sources.phone_call()])):
            pass
    return folder
