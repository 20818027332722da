"""Which problems still hold, as it is known after edits."""

from pathlib import Path

from studio.dataset.risks import RiskKind
from studio.project import edits
from studio.project.values import NewProblem, State
from studio.ui.document import Document
from studio.ui.standing_problems import standing_problems
from tests.ui.timeline.scenes import conversation
from tests.ui.windows import SCENE


def test_an_edit_of_many_recordings_is_followed_in_each_that_is_known(tmp_path: Path, qapp: object) -> None:
    with conversation(tmp_path, SCENE) as project:
        for name in ("second", "third"):
            path = project.recordings()[0].path
            project.apply(edits.add_recording, name, path, name, 16000, 1, 320000)
            project.apply(edits.add_turn, project.recordings()[-1].id, 1.0, 2.0)
        turns = [project.turns(recording.id)[0] for recording in project.recordings()]
        last = turns[-1]
        found = NewProblem(kind=RiskKind.MUSIC, turn_id=last.id, start=1, end=2, risk=0.9)
        project.store_problems(last.recording_id, project.turn_fingerprints(last.recording_id), [found])
        document = Document(project)
        standing = standing_problems(document)
        known = [standing.of(turns[0].recording_id), standing.of(last.recording_id)]
        (problem,) = known[1].all()
        assert not known[1].is_decided(problem)

        document.apply(edits.set_state, [turn.id for turn in turns], State.REVIEWED)

        assert standing.of(last.recording_id).is_decided(problem), "although one before it was never read"
