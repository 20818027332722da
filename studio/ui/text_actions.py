"""The Text menu: writing down what is said, reading it as it is said, and where that is looked at."""

from functools import partial

from studio.ui.action import Action, Entry
from studio.ui.commands import text
from studio.ui.commands.host import Host


def _panel(host: Host, name: str) -> None:
    host.show_panel(name)


TEXT_ENTRIES: tuple[Entry, ...] = (
    Action("transcribe", "Transcribe…", text.transcribe, (), "captions", edits=True,
           tip="Write down what is said, as a draft for you to read"),
    Action("transcribe-selected", "Transcribe the selected turns again…", text.transcribe_selected, (),
           "refresh-cw", edits=True, tip="What is heard is kept beside the text of the turn"),
    Action("take-recognised", "Take the recognised text", text.take_recognised, (), "check", edits=True,
           tip="What was heard becomes the text of the selected turns"),
    None,
    Action("normalise", "Read the texts as they are said", text.normalise, (), "megaphone", edits=True,
           tip="Write for each word how it is said: numbers, years, money, units, abbreviations"),
    Action("text-rules", "Rules and glossary…", text.rules, (), "list", edits=True,
           tip="How this project reads signs and words, and which names are listened for"),
    None,
    Action("show-reading", "Look through what is read otherwise", partial(_panel, name="reading"),
           (), "type"),
    Action("show-pronunciation", "Look through unknown words", partial(_panel, name="pronunciation"),
           (), "speech"),
    Action("show-layers", "Compare texts with what was recognised", partial(_panel, name="layers"),
           (), "layers"),
)  # fmt: skip
