"""The demo's stages about what is said: texts read aloud, and turns heard again by a recogniser."""

from collections.abc import Iterator

from studio.project import edits
from studio.speech.text_layers import difference
from studio.steps.demo.proof import Demo, Proof
from studio.steps.normalise import normalise
from studio.steps.step import carry_out
from studio.steps.transcribe import transcribe

YEAR, READ_YEAR = "1994", "nineteen ninety four"
LONGEST_HEARD_S = 5.0


def read_texts(demo: Demo) -> Iterator[Proof]:
    """Read every text aloud; a year that is typed in must come out as it is said."""
    project = demo.project
    for recording in project.recordings():
        turn = next(turn for turn in project.turns(recording.id) if project.words(turn.id))
        word = project.words(turn.id)[0]
        project.apply(edits.set_word_text, word.id, YEAR)
        done = carry_out(project, normalise(project, recording.id))
        said = project.word(word.id).spoken
        unread = [each for words in project.words_of_recording(recording.id).values() for each in words]
        good = said == READ_YEAR and all(each.spoken for each in unread)
        project.undo()
        project.undo()
        yield Proof("read", str(done), good)


def hear_again(demo: Demo) -> Iterator[Proof]:
    """Let the built-in recogniser hear a turn, and compare that with its text, which stays."""
    project = demo.project
    for recording in project.recordings():
        turns = [turn for turn in project.turns(recording.id) if turn.text]
        short = [turn for turn in turns if turn.end - turn.start <= LONGEST_HEARD_S] or turns
        turn = max(short, key=lambda each: each.end - each.start)
        done = carry_out(project, transcribe(project, recording.id, turn_ids=[turn.id], method="builtin"))
        heard = project.recognition(turn.id)
        found = difference(turn.text, heard.text if heard else "", recording.language)
        # It was made for wide-band sound: of a telephone call it hears words, though few of the right ones.
        good = project.turn(turn.id).text == turn.text and heard is not None and bool(heard.text)
        yield Proof("transcribe", f"{done}; {found.wrong} of {found.said} words differ", good)
