"""Every edit of the document, one plain function per user gesture, for ``project.apply(edits.x, ...)``.

Each takes the rows of its transaction first, reads them as they are now, and refuses with a
StudioError or writes; it returns the label of its undo step, with the new row's id where there is one.
"""

from studio.project.edits_alignment import apply_alignment
from studio.project.edits_corpora import add_clips
from studio.project.edits_division import (
    merge_all,
    merge_turns,
    split_turn,
    split_turn_at_word,
)
from studio.project.edits_edges import move_edges_at
from studio.project.edits_layers import (
    apply_transcription,
    set_pronunciations,
    set_spoken,
    take_recognised,
)
from studio.project.edits_provenance import write_provenance
from studio.project.edits_recordings import (
    add_recording,
    remove_recording,
    rename_recording,
    set_language,
    set_provenance,
    set_utterances,
)
from studio.project.edits_results import (
    apply_diarization,
    apply_transcript_match,
    write_diarization_plan,
)
from studio.project.edits_review import (
    accept_problem,
    accept_problems,
    set_note,
)
from studio.project.edits_settings import set_setting
from studio.project.edits_speakers import (
    add_speaker,
    delete_speaker,
    merge_speakers,
    rename_speaker,
    set_speaker_colour,
    set_speaker_consent,
)
from studio.project.edits_text import (
    add_text_rule,
    change_text_rule,
    delete_text_rules,
)
from studio.project.edits_transcripts import apply_timed_lines
from studio.project.edits_turns import (
    add_turn,
    assign_speaker,
    delete_turn,
    delete_turns,
    move_turn_edge,
    set_state,
    set_turn_text,
    slip_turn,
    slip_turns,
)
from studio.project.edits_voices import (
    add_reference,
    add_run,
    add_take,
    add_voice,
    change_take,
    delete_reference,
    delete_run,
    delete_take,
    delete_voice,
    let_clip_through,
    rename_voice,
    set_clip_state,
    set_clips,
    set_clips_of_turns,
    set_consent,
)
from studio.project.edits_voices_apart import break_up_speaker
from studio.project.edits_witnesses import (
    apply_witnesses,
    crop,
    drop_line,
    give_turns,
    keep_turns,
    strip_turn,
)
from studio.project.edits_words import (
    add_word,
    delete_word,
    move_word_edge,
    place_word,
    set_word_text,
    swap_words,
)

__all__ = [
    "accept_problem",
    "accept_problems",
    "add_clips",
    "add_recording",
    "add_reference",
    "add_run",
    "add_speaker",
    "add_take",
    "add_text_rule",
    "add_turn",
    "add_voice",
    "add_word",
    "apply_alignment",
    "apply_diarization",
    "apply_timed_lines",
    "apply_transcript_match",
    "apply_transcription",
    "apply_witnesses",
    "assign_speaker",
    "break_up_speaker",
    "change_take",
    "change_text_rule",
    "crop",
    "delete_reference",
    "delete_run",
    "delete_speaker",
    "delete_take",
    "delete_text_rules",
    "delete_turn",
    "delete_turns",
    "delete_voice",
    "delete_word",
    "drop_line",
    "give_turns",
    "keep_turns",
    "let_clip_through",
    "merge_all",
    "merge_speakers",
    "merge_turns",
    "move_edges_at",
    "move_turn_edge",
    "move_word_edge",
    "place_word",
    "remove_recording",
    "rename_recording",
    "rename_speaker",
    "rename_voice",
    "set_clip_state",
    "set_clips",
    "set_clips_of_turns",
    "set_consent",
    "set_language",
    "set_note",
    "set_pronunciations",
    "set_provenance",
    "set_setting",
    "set_speaker_colour",
    "set_speaker_consent",
    "set_spoken",
    "set_state",
    "set_turn_text",
    "set_utterances",
    "set_word_text",
    "slip_turn",
    "slip_turns",
    "split_turn",
    "split_turn_at_word",
    "strip_turn",
    "swap_words",
    "take_recognised",
    "write_diarization_plan",
    "write_provenance",
]
