"""What a project says of words reaches every step that reads or listens."""

import pickle

import pytest

from studio.events import Result
from studio.project import edits
from studio.project.values import RuleKind
from studio.speech.own_words import OwnWords, ReadingRule, own_words
from studio.speech.pronunciation import phones_of
from studio.speech.text import spoken_form
from studio.steps.align import align
from studio.steps.check import check
from studio.steps.own_words import WithOwnWords, base_language, own_words_of
from tests.project.call import make_call


@pytest.fixture
def project(tmp_path):
    with make_call(tmp_path / "call") as project:
        (project.subfolder("audio") / "call.wav").write_bytes(b"never read here")
        project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, "km", "kilos")
        project.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, "Minowsky", "")
        project.apply(edits.add_text_rule, "de", RuleKind.NORMALISE, "km", "kah em")
        project.apply(edits.set_pronunciations, "en", "Minowsky", ["M IH N", "M AY N"])
        yield project


EXPECTED = OwnWords((ReadingRule("km", "kilos"),), {"minowsky": (("M", "IH", "N"), ("M", "AY", "N"))})


def test_rules_and_pronunciations_of_a_language_hold_for_its_kinds(project):
    assert own_words_of(project, "en") == own_words_of(project, "en_GB") == EXPECTED
    assert own_words_of(project, "fr") == OwnWords()
    assert [base_language(code) for code in ("en-GB", "DE", "")] == ["en", "de", "en"]


def test_aligning_and_checking_use_them(project):
    for step in (align(project, 1), check(project, 1)):
        assert isinstance(step.work, WithOwnWords) and step.work.own == EXPECTED


def read_and_pronounce(text):
    yield Result((spoken_form(text)[0].spoken, phones_of("Minowsky")))


def test_work_is_done_with_them_also_in_another_process(project):
    work = pickle.loads(pickle.dumps(WithOwnWords(read_and_pronounce, EXPECTED)))
    (event,) = work("5km")
    assert event.value == ("five kilos", [["M", "IH", "N"], ["M", "AY", "N"]])
    (event,) = read_and_pronounce("5km")
    assert event.value[0] == "five kilometers"


def test_the_innermost_hold():
    with own_words(EXPECTED), own_words(OwnWords()):
        assert spoken_form("5km")[0].spoken == "five kilometers"
