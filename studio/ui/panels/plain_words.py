"""What the inspector says of scores and of who made what, in plain words."""

from studio.project.values import PERSON, State, Word
from studio.ui.translation import figure, tr

SURE, LIKELY, DOUBTFUL = 0.9, 0.6, 0.3
"""Where the words of the explanation change; what a score means is in studio.speech.scores."""


def score_explained(word: Word) -> str:
    """An alignment score and what to make of it: "0.42: the sound fits this word only in part ..."."""
    if word.start is None:
        return tr("Not aligned yet: nobody has looked for it in the sound.")
    if word.score is None:
        return tr("No score: its time was set by hand.") if word.touched else tr("No score.")
    return figure(word.score, ".2f") + f": {_verdict(word.score)}"


def source_explained(source: str, touched: bool) -> str:
    """Who made a turn or a word, and whether a person changed it since."""
    if source == PERSON:
        return tr("Made by a person.")
    if not source:
        return tr("Changed by a person.") if touched else ""
    made = tr("Found by {tool}.").format(tool=source)
    return made + " " + tr("Changed by a person since.") if touched else made


def state_title(state: State) -> str:
    """A review state as the window names it."""
    return {
        State.RAW: tr("Not reviewed"),
        State.EDITED: tr("Edited, not reviewed"),
        State.REVIEWED: tr("Reviewed"),
        State.GOLD: tr("Gold"),
        State.REJECTED: tr("Rejected"),
    }[state]


def _verdict(score: float) -> str:
    if score >= SURE:
        return tr("the sound fits this word.")
    if score >= LIKELY:
        return tr("the sound most likely fits this word.")
    if score >= DOUBTFUL:
        return tr("the sound fits this word only in part. Listen to it.")
    return tr("the sound hardly fits this word. Its text or its place is most likely wrong: listen to it.")
