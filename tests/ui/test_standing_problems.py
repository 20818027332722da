"""Which problems still hold, as it is known after edits."""

from collections.abc import Collection
from pathlib import Path

import pytest

from studio.dataset.risks import RiskKind
from studio.project import edits
from studio.project.values import NewProblem, State, Turn
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


def test_a_check_of_some_turns_reads_no_fingerprints_of_all(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with conversation(tmp_path, SCENE) as project:
        here = project.recordings()[0].id
        first, second = project.turns(here)[:2]

        def check(*turns: Turn) -> None:
            marks = project.turn_fingerprints(here, [turn.id for turn in turns])
            found = [
                NewProblem(kind=RiskKind.MUSIC, start=turn.start, end=turn.end, risk=0.9, turn_id=turn.id)
                for turn in turns
            ]
            project.store_problems(here, marks, found)

        check(first, second)
        document = Document(project)
        standing = standing_problems(document)
        told: list[object] = []
        standing.changed.connect(told.append)
        assert len(standing.of(here).all()) == 2
        document.apply(edits.set_turn_text, second.id, "otherwise")
        asked: list[object] = []
        whole = project.turn_fingerprints

        def noted(recording_id: int, turn_ids: Collection[int] | None = None) -> dict[int, str]:
            asked.append(turn_ids)
            return whole(recording_id, turn_ids)

        monkeypatch.setattr(project, "turn_fingerprints", noted)
        assert [problem.turn_id for problem in standing.of(here).all()] == [first.id]
        check(second)
        assert {problem.turn_id for problem in standing.of(here).all()} == {first.id, second.id}
        assert told[-1] is None and asked == [[second.id]], "only what the check itself asked for"
        document.apply(edits.set_turn_text, first.id, "otherwise, too")
        assert [problem.turn_id for problem in standing.of(here).all()] == [second.id]
        assert first.id in standing.of(here).stale() and second.id not in standing.of(here).stale()
