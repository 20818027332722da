import pytest

from studio.errors import StudioError
from studio.jobs.process import ChildJob
from studio.project import edits
from studio.project.values import State
from studio.steps.replace import Search, compile_search, find_hits, replace_texts, replaced, search_texts
from tests.project.call import ann_ben_ann, make_call


def after(text: str, search: Search) -> str:
    found = search_texts([(1, text)], search)
    return replaced(text, found.hits)


@pytest.mark.parametrize(
    ("search", "text", "expected"),
    [
        (Search("cat", "dog"), "Cat and concat", "dog and condog"),
        (Search("cat", "dog", match_case=True), "Cat and cat", "Cat and dog"),
        (Search("cat", "dog", whole_words=True), "cat, concat cat", "dog, concat dog"),
        (Search("a.c", "x"), "abc a.c", "abc x"),
        (Search(r"(\w+) (\w+)", r"\2 \1", regex=True), "one two", "two one"),
        (Search(r"(?P<n>\d+) %", "${n} percent for $$1", regex=True), "5 %", "5 percent for $1"),
        (Search("a", r"\1 $1"), "a", r"\1 $1"),
        (Search("^", "Well, ", regex=True), "yes", "Well, yes"),
        (Search("(?i)ONE", "1", regex=True, match_case=True), "one", "1"),
        (Search("ä", "ae"), "Ärger", "aerger"),
    ],
)
def test_texts_are_replaced_by_literals_and_by_patterns_with_groups(search, text, expected):
    assert after(text, search) == expected


@pytest.mark.parametrize(
    ("search", "reason"),
    [
        (Search("(a", regex=True), "pattern is broken"),
        (Search("*", regex=True), "pattern is broken"),
        (Search("(a)", r"\2", regex=True), "replacement is broken"),
        (Search("(a)", "$2", regex=True), "replacement is broken"),
        (Search("(a)", "${name}", regex=True), "replacement is broken"),
        (Search("a{9999999999}", regex=True), "pattern is"),
    ],
)
def test_what_is_broken_is_a_sentence(search, reason):
    with pytest.raises(StudioError, match=reason):
        compile_search(search)


def test_what_would_change_nothing_is_no_hit():
    assert search_texts([(1, "a A")], Search("a", "a")).hits != ()
    assert search_texts([(1, "a")], Search("a", "a")).hits == ()


def test_more_hits_than_anybody_reads_are_cut(monkeypatch):
    monkeypatch.setattr("studio.steps.replace.MOST_HITS", 3)
    found = search_texts([(1, "aaaa")], Search("a", "b"))
    assert len(found.hits) == 3 and not found.complete


def test_a_pattern_that_takes_for_ever_can_be_ended():
    job = ChildJob(find_hits, ([(1, "a" * 60)], Search("(a+)+b", regex=True)))
    assert job.poll() == []
    job.close()
    assert not job.running


def test_replacing_is_one_step_and_words_that_stay_keep_their_times(tmp_path):
    with make_call(tmp_path / "call") as project:
        ann, ben, _ = ann_ben_ann(project)
        project.apply(edits.set_state, [ben.id], State.GOLD)
        words = project.words(ben.id)
        texts = {ben.id: (ben.text, "four FIVE-and-a-half six"), ann.id: ("another text by now", "x")}
        steps = len(project.history())

        project.apply(replace_texts, texts, Search("five", "FIVE-and-a-half"))

        assert project.last_result == 1 and len(project.history()) == steps + 1
        assert str(project.undo_label) == "Replace “five” with “FIVE-and-a-half”"
        assert project.turn(ben.id).state == State.EDITED and project.turn(ann.id) == ann
        now = project.words(ben.id)
        assert [word.text for word in now] == ["four", "FIVE-and-a-half", "six"]
        assert [(w.id, w.start, w.end) for w in now] == [(w.id, w.start, w.end) for w in words]
        assert project.undo() and project.turn(ben.id).text == ben.text
