"""The part of the Voice menu about who speaks: diarization, its ghost, and the speakers' voices compared."""

from functools import partial

from studio.ui.action import Action, Entry, Submenu
from studio.ui.commands import diarization, speakers

WHO_SPEAKS_ENTRIES: tuple[Entry, ...] = (
    Action("diarize", "Diarize…", diarization.diarize_now, ("Ctrl+D",), "users", edits=True,
           tip="Find out who speaks when"),
    Action("diarize-again", "Diarize again around what you fixed", diarization.diarize_again, (),
           "refresh-cw", edits=True,
           tip="Turns, speakers and edges that you fixed stay. What else would change is shown first"),
    Action("diarize-selection", "Diarize the selected time again", diarization.diarize_selection,
           edits=True, tip="Only what is selected may change; all else is taken as right"),
    Submenu(
        "New diarization",
        (
            Action("take-diarization", "Take the new diarization", diarization.take, (), "check",
                   edits=True, tip="Write what is shown under the timeline; one undo takes it back"),
            Action("leave-diarization", "Leave the turns as they are", diarization.leave, (), "x",
                   edits=True, tip="Forget the diarization that is shown under the timeline"),
            Action("next-change", "Next change", partial(diarization.step_change, step=1), (),
                   "arrow-right", tip="Go to the next place that the new diarization would change"),
            Action("previous-change", "Previous change", partial(diarization.step_change, step=-1), (),
                   "arrow-left", tip="Go to the previous place that the new diarization would change"),
        ),
        "",
    ),
    Action("compare-voices", "Compare the speakers' voices…", speakers.compare_voices, (), "git-compare",
           edits=True, tip="Who may be one person, also across recordings, or two, and who is hardly heard"),
    Action("break-up-speaker", "Break up the speaker of the selected turn", speakers.break_up_selected, (),
           "split", edits=True, tip="Give the speaker's turns to two speakers, by what they sound like"),
)  # fmt: skip
