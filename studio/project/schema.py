"""What a project file is known by: its mark, its version, its tables and where old values are kept.

The tables themselves are made in `studio.project.migrations`, which only new and older files need.
"""

APPLICATION_ID = 0x47565331  # "GVS1": SQLite's mark for whose file this is
VERSION = 5
"""The `user_version` this program writes: the number of the newest migration."""

OLD_VALUES = tuple(f"v{number}" for number in range(1, 17))
"""The columns of `history_changes`, and the parameters of its SQL, that hold a row's old values.

They have no type, so that SQLite keeps every value bit for bit.
"""

DOCUMENT_TABLES = (
    "recordings",
    "speakers",
    "turns",
    "words",
    "phones",
    "utterances",
    "clips",
    "voices",
    "references",
    "runs",
    "takes",
    "accepted_problems",
    "pronunciations",
    "text_rules",
    "recognitions",
    "settings",
)

# How a row of each table names its recording, for `Change.recording_ids`; {row} is OLD, NEW or an alias.
_RECORDING_OF = {
    "recordings": "{row}.id",
    "turns": "{row}.recording_id",
    "utterances": "{row}.recording_id",
    "accepted_problems": "{row}.recording_id",
    "recognitions": "(SELECT recording_id FROM turns WHERE id = {row}.turn_id)",
    "words": "(SELECT recording_id FROM turns WHERE id = {row}.turn_id)",
    "clips": "(SELECT recording_id FROM turns WHERE id = {row}.turn_id)",
    "phones": "(SELECT turns.recording_id FROM words JOIN turns ON turns.id = words.turn_id"
    " WHERE words.id = {row}.word_id)",
}


def recording_of(table: str, row: str) -> str:
    """The SQL for the recording of a row of `table`, NULL where it is of none; `row` is its alias."""
    return _RECORDING_OF.get(table, "NULL").format(row=row)
