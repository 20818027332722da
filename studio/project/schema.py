"""What a project file is known by: its mark, its version, its tables and where old values are kept.

The tables themselves are made in `studio.project.migrations`, which only new and older files need.
"""

APPLICATION_ID = 0x47565331  # "GVS1": SQLite's mark for whose file this is
VERSION = 1
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
)
