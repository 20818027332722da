"""Reading the texts of a project aloud: the preview and the step, with the project's own rules."""

import pytest

from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.project.values import RuleKind, State
from studio.speech.own_words import OwnWords, ReadingRule, own_words
from studio.speech.reading import readings, unread
from studio.steps.normalise import Looked, look, look_through, normalise, spoken_forms, texts_of
from studio.steps.step import Step
from tests.project.call import make_call


@pytest.fixture
def project(tmp_path):
    with make_call(tmp_path / "call") as project:
        yield project


def do(project, step: Step):
    # The work in this process: that steps run in a child is proven by tests/steps/test_transcribe.py.
    (value,) = [event.value for event in step.work(*step.args) if isinstance(event, Result)]
    return step.apply(project, value)


def spoken(project, turn_id):
    return [word.spoken for word in project.words(turn_id)]


def test_every_word_gets_what_is_said_for_it_in_one_step(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "In 1994 for $5")
    before = project.revision
    do(project, normalise(project, 1))
    assert spoken(project, turn.id) == ["in", "nineteen ninety four", "for", "five dollars"]
    assert project.revision == before + 1
    assert "already" in str(do(project, normalise(project, 1)))
    assert project.revision == before + 1


def test_the_projects_rules_come_first(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "GmbH No. 5")
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, "GmbH", "g m b h")
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, r"\bNo\. (\d+)", r"numero \1")
    do(project, normalise(project, 1, turn_ids=[turn.id]))
    assert spoken(project, turn.id) == ["g m b h", "numero", "five"]


def test_words_retyped_meanwhile_are_left_for_the_next_run(project):
    first, second = project.turns(1)[:2]
    step = normalise(project, 1)
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    project.apply(edits.set_turn_text, first.id, "quite different 7")
    step.apply(project, value)
    assert spoken(project, first.id) == ["", "", ""]
    assert all(spoken(project, second.id))


@pytest.mark.parametrize("state", [State.GOLD, State.REJECTED])
def test_a_chosen_turn_that_a_person_settled_meanwhile_stays_as_it_is(project, state):
    first, second = project.turns(1)[:2]
    project.apply(
        edits.set_spoken, {word.id: "x" for turn in (first, second) for word in project.words(turn.id)}
    )
    step = normalise(project, 1, turn_ids=[first.id, second.id])
    project.apply(edits.set_state, [first.id], state)
    before = project.words(first.id)
    do(project, step)
    assert project.turn(first.id).state is state and project.words(first.id) == before
    assert "x" not in spoken(project, second.id)


def test_a_recording_without_texts_is_refused(project):
    for turn in project.turns(1):
        project.apply(edits.set_turn_text, turn.id, "")
    with pytest.raises(StudioError, match="No turn of call"):
        normalise(project, 1)
    assert texts_of(project, "en") == []


def test_the_preview_lists_words_that_are_said_otherwise_and_characters_nobody_reads(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "1994! and (1994), ♥ Привет")
    (looked,) = [event.value for event in look_through(str(project.folder), "en")]
    assert isinstance(looked, Looked)
    assert [(each.written, each.spoken, each.count) for each in looked.readings] == [
        ("1994", "nineteen ninety four", 2)
    ]
    assert looked.readings[0].places == ((turn.id, 0), (turn.id, 2))
    heart = next(each for each in looked.unread if each.character == "♥")
    assert heart.engines == () and heart.name == "black heart suit"
    letter = next(each for each in looked.unread if each.character == "П")
    assert "SV2TTS" in letter.engines


def test_texts_are_those_of_the_language_and_of_the_recordings_asked_for(project):
    assert len(texts_of(project, "en-GB")) == 3
    assert texts_of(project, "de") == [] == texts_of(project, "en", [7])


def test_a_preview_may_name_its_engines():
    (result,) = look([(1, "ж")], "en", engines=())
    assert result.value.unread == ()


def test_what_a_rule_reads_is_marked_as_the_projects_own():
    with own_words(OwnWords((ReadingRule("km", "kilos"),))):
        found = readings([(1, "5 km and 6 kg")])
    assert {(each.written, each.own) for each in found} == {
        ("5", False),
        ("km", True),
        ("6", False),
        ("kg", False),
    }


@pytest.mark.parametrize(
    "text", ["naïve Größe “quoted” – dash… 50 % & 5 € ½ ° § © x² it's", "1,000.50 (a) [b] a/b"]
)
def test_what_is_read_is_not_listed(text):
    assert unread([(1, text)]) == []


@pytest.mark.parametrize("character", ["♥", "™", "‰", "\u200b", "^", "№"])
def test_symbols_without_a_word_are_listed(character):
    (found,) = unread([(4, f"some {character}text {character}")])
    assert found.character == character and found.count == 2 and found.places[0] == (4, 1)


def test_progress_is_told_before_the_result():
    events = list(spoken_forms([(n, "5") for n in range(450)], "en"))
    assert [event.fraction for event in events[:-1]] == [
        0.0,
        pytest.approx(200 / 450),
        pytest.approx(400 / 450),
    ]
    assert len(events[-1].value) == 450
