"""Words that no dictionary has, and proposals that can be heard."""

import numpy as np
import pytest

from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.steps.pronounce import say_phones, unknown_words
from tests.project.call import make_call


def found(project, text):
    project.apply(edits.set_turn_text, 1, text)
    project.apply(edits.delete_turns, [turn.id for turn in project.turns(1) if turn.id != 1])
    return next(
        event.value for event in unknown_words(str(project.folder), "en") if isinstance(event, Result)
    )


@pytest.fixture
def project(tmp_path):
    with make_call(tmp_path / "call") as project:
        yield project


def test_words_that_no_dictionary_has_are_listed_with_a_proposal_and_where_they_are(project):
    first, second = found(project, "Minowsky said 1994 blorps to Minowsky's well-known friend Minowsky")
    assert (first.word, first.count, first.places) == ("minowsky", 3, ((1, 0), (1, 5), (1, 8)))
    assert first.phones and all(phone.isupper() for phone in first.phones[0].split())
    assert second.word == "blorps"


def test_what_the_project_pronounces_is_known(project):
    project.apply(edits.set_pronunciations, "en", "Minowsky", ["M IH N AO F S K IY"])
    assert found(project, "Minowsky said Minowsky's") == []


def test_a_proposal_is_heard_in_the_sounds_of_the_project(spoken_call):
    words = [word for each in spoken_call.words_of_recording(1).values() for word in each]
    symbols = [phone.symbol for word in words[:12] for phone in spoken_call.phones(word.id)][:8]
    (event,) = say_phones(str(spoken_call.folder), " ".join(reversed(symbols)))
    samples, rate = event.value
    assert 0.1 < len(samples) / rate < 3.0
    assert samples.dtype == np.float32 and 0.4 < np.abs(samples).max() <= 0.51


def test_a_sound_that_was_never_aligned_is_named(project):
    (project.subfolder("audio") / "call.wav").write_bytes(b"never read here")
    with pytest.raises(StudioError, match="no sound ZH"):
        list(say_phones(str(project.folder), "HH ZH"))
    project.apply(edits.delete_turns, [turn.id for turn in project.turns(1)])
    with pytest.raises(StudioError, match="no sound HH"):
        list(say_phones(str(project.folder), "HH"))
