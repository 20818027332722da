"""The part of the Voice menu that changes how the take on the timeline is said."""

from functools import partial

from studio.ui.action import Action, Submenu
from studio.ui.commands import take

TAKE_ENTRIES = Submenu(
    "Take on the timeline",
    (
        Action("take-open", "Open the selected take on the timeline", take.open_selected, (), "audio-lines",
               tip="See its words, sounds and pitch, and change how it is said"),
        Action("take-close", "Back to the recording", take.close, (), "x"),
        Action("take-slower", "Say the selected words slower", partial(take.pace, direction=-1), (), "rewind",
               edits=True, tip="Say the selected words of the take slower"),
        Action("take-faster", "Say the selected words faster", partial(take.pace, direction=1), (),
               "fast-forward", edits=True, tip="Say the selected words of the take faster"),
        Action("take-more-weight", "Stress the selected words more", partial(take.weight, direction=1), (),
               "plus", edits=True, tip="Say the selected words of the take longer, higher and louder"),
        Action("take-less-weight", "Stress the selected words less", partial(take.weight, direction=-1), (),
               "minus", edits=True, tip="Say the selected words of the take shorter, lower and softer"),
        Action("take-higher", "Say the selected words higher", partial(take.pitch, direction=1), (),
               "chevron-up", edits=True, tip="Say the selected words of the take a semitone higher"),
        Action("take-lower", "Say the selected words lower", partial(take.pitch, direction=-1), (),
               "chevron-down", edits=True, tip="Say the selected words of the take a semitone lower"),
        Action("take-longer-pause", "A longer pause behind the word", partial(take.pause, direction=1), (),
               "step-forward", edits=True, tip="Make the pause behind the selected word 0.1 s longer"),
        Action("take-shorter-pause", "A shorter pause behind the word", partial(take.pause, direction=-1), (),
               "step-back", edits=True, tip="Make the pause behind the selected word 0.1 s shorter"),
        Action("take-pronounce", "Say the word with other sounds…", take.pronounce, (), "speech",
               edits=True, tip="Write the sounds of the selected word of the take"),
        Action("take-again", "Say the phrase anew", take.again, (), "shuffle", edits=True,
               tip="Say the phrase of the selected word otherwise, and keep the rest of the take"),
    ),
    "",
)  # fmt: skip
