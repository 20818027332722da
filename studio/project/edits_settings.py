"""What a user sets for the project as a whole: figures, weights, counts, by name."""

import json
from typing import Any

from studio.errors import Message
from studio.project.rows import Rows


def set_setting(rows: Rows, name: str, value: Any) -> Message:
    """Keep a value that JSON can hold under a name, in place of the one before."""
    stored = json.dumps(value, sort_keys=True)
    there = rows.setting_id(name)
    if there is None:
        rows.insert("settings", name=name, value=stored)
    else:
        rows.update("settings", there, value=stored)
    return Message("Change setting")
