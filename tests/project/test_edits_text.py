"""Rules, pronunciations, recognised texts, settings, provenance and consent: kept, undone, refused."""

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.reads import Missing
from studio.project.values import PERSON, RuleKind, Turn
from studio.speech.transcription import Heard


def test_a_word_may_be_said_in_several_ways_but_in_each_once(project):
    ways = ("t ah m ey t ow", "T AH M AA T OW", " t  ah m ey t ow ")
    project.apply(edits.set_pronunciations, "en", " Tomato", ways)
    said = project.pronunciations("en")
    assert [(each.word, each.phones) for each in said] == [
        ("tomato", "T AH M EY T OW"),
        ("tomato", "T AH M AA T OW"),
    ]
    assert {each.source for each in said} == {PERSON} and project.pronunciations("de") == []
    project.apply(edits.set_pronunciations, "en", "tomato", [])
    assert project.pronunciations("en") == []
    project.undo()
    assert project.pronunciations("en") == said
    with pytest.raises(StudioError, match="needs a word and its phones"):
        project.apply(edits.set_pronunciations, "en", " ", ["AH"])


def test_rules_are_tried_in_the_order_they_were_added(project):
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, r"\bNo\. (\d+)", r"number \1")
    project.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, "Gallwey (", "")
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, "&", "and")
    normalise = project.text_rules("en", RuleKind.NORMALISE)
    assert [rule.replacement for rule in normalise] == [r"number \1", "and"]
    assert [rule.pattern for rule in project.text_rules("en", RuleKind.GLOSSARY)] == ["Gallwey ("]
    project.apply(edits.change_text_rule, normalise[1].id, "&+", "and")
    assert project.text_rule(normalise[1].id).pattern == "&+"
    with pytest.raises(StudioError, match="is not a regular expression"):
        project.apply(edits.change_text_rule, normalise[1].id, "(", "")
    with pytest.raises(StudioError, match="something to look for"):
        project.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, " ", "")
    project.apply(edits.delete_text_rules, [normalise[0].id])
    with pytest.raises(Missing, match="rule"):
        project.text_rule(normalise[0].id)


def heard_in(turn: Turn, text: str) -> Heard:
    return Heard(turn.id, turn.start, turn.end, text, ())


def test_what_was_heard_stands_beside_the_text_until_it_is_heard_anew(project):
    turn, other = project.turns()[:2]
    gone = Heard(9999, 0.0, 1.0, "gone", ())
    project.apply(edits.apply_transcription, 1, [heard_in(turn, "hello their"), gone], "ears 1")
    again = [heard_in(turn, "hello there"), heard_in(other, "yes")]
    project.apply(edits.apply_transcription, 1, again, "ears 2")
    heard = project.recognition(turn.id)
    assert heard is not None and (heard.text, heard.source) == ("hello there", "ears 2")
    assert set(project.recognitions(turn.recording_id)) == {turn.id, other.id}
    assert project.turn(turn.id) == turn
    project.undo()
    assert project.recognition(other.id) is None and project.recognition(turn.id).text == "hello their"
    project.apply(edits.delete_turn, turn.id)
    assert project.recognition(turn.id) is None


def test_settings_are_values_by_name(project):
    assert project.setting("cutting", 3) == 3
    project.apply(edits.set_setting, "cutting", {"least_s": 1.5, "weights": [1, 2]})
    project.apply(edits.set_setting, "cutting", {"least_s": 2.0})
    assert project.setting("cutting") == {"least_s": 2.0}
    project.undo()
    assert project.setting("cutting") == {"least_s": 1.5, "weights": [1, 2]}


def test_where_it_comes_from_and_who_agreed_is_kept(project):
    recording, speaker = project.recordings()[0], project.speakers()[0]
    project.apply(edits.set_provenance, recording.id, origin=" a show ", recorded_on="2026-11-21",
                  licence="CC BY 4.0", rights_note="")  # fmt: skip
    known = project.recording(recording.id)
    assert (known.origin, known.recorded_on, known.licence) == ("a show", "2026-11-21", "CC BY 4.0")
    project.apply(edits.set_speaker_consent, speaker.id, "a voice for this show", "2026-11-20")
    agreed = project.speaker(speaker.id)
    assert (agreed.consent, agreed.consented_on) == ("a voice for this show", "2026-11-20")
    project.undo()
    project.undo()
    assert (project.recording(recording.id), project.speaker(speaker.id)) == (recording, speaker)


def test_what_a_person_lets_through_is_kept_with_the_clip(project):
    turn = next(turn for turn in project.turns() if project.words(turn.id))
    project.apply(edits.set_clips, turn.id, [turn_span(turn)])
    (clip,) = project.clips(turn.id)
    project.apply(edits.let_clip_through, clip.id, ["level", "clipping"])
    assert project.clip(clip.id).let_through == {"level", "clipping"}
    project.apply(edits.let_clip_through, clip.id, [])
    assert project.clip(clip.id) == clip
    with pytest.raises(Missing, match="clip"):
        project.apply(edits.let_clip_through, 9999, ["level"])


def turn_span(turn):
    from studio.dataset.clips import ClipSpan

    return ClipSpan(turn.start, turn.end, None, None, turn.text)
