"""The tables of a project file: numbered migrations, and the triggers that record how to undo.

A migration is a decorated function; sqlite-utils runs each in one transaction together with its
own record. Document tables (`DOCUMENT_TABLES`) carry triggers that write the inverse of every
change into `history_changes` while a step is being recorded; the history tables themselves and
anything that can be computed again stay outside.
"""

import sqlite3
import sys

from studio.project.schema import APPLICATION_ID, DOCUMENT_TABLES, OLD_VALUES, recording_of

# sqlite-utils imports pandas where it is installed, which takes seconds and is not used here.
_without_pandas = "pandas" not in sys.modules
if _without_pandas:
    sys.modules["pandas"] = None  # type: ignore[assignment]
try:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations
finally:
    if _without_pandas:
        del sys.modules["pandas"]

migrations = Migrations("gold-voice-studio")

_DOCUMENT = """
CREATE TABLE recordings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    sample_rate INTEGER NOT NULL CHECK (sample_rate > 0), channels INTEGER NOT NULL CHECK (channels > 0),
    samples INTEGER NOT NULL, language TEXT NOT NULL, repairs TEXT NOT NULL, added_at TEXT NOT NULL);
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE, colour INTEGER NOT NULL,
    source TEXT NOT NULL);
CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recording_id INTEGER NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
    speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
    start REAL NOT NULL, "end" REAL NOT NULL CHECK ("end" > start), text TEXT NOT NULL, state TEXT NOT NULL,
    reject_reason TEXT NOT NULL, touched INTEGER NOT NULL, source TEXT NOT NULL,
    accepted_in_bulk INTEGER NOT NULL DEFAULT 0, changed_at TEXT NOT NULL);
CREATE INDEX turns_by_time ON turns (recording_id, start);
CREATE INDEX turns_by_speaker ON turns (speaker_id);
CREATE TABLE words (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    turn_id INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, text TEXT NOT NULL, spoken TEXT NOT NULL, start REAL, "end" REAL, score REAL,
    touched INTEGER NOT NULL, source TEXT NOT NULL, changed_at TEXT NOT NULL,
    CHECK ((start IS NULL) = ("end" IS NULL)), CHECK ("end" > start));
CREATE INDEX words_by_turn ON words (turn_id, position);
CREATE TABLE phones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, symbol TEXT NOT NULL, start REAL NOT NULL, "end" REAL NOT NULL, score REAL);
CREATE INDEX phones_by_word ON phones (word_id, position);
CREATE TABLE utterances (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recording_id INTEGER NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, speaker_name TEXT NOT NULL, text TEXT NOT NULL,
    turn_id INTEGER REFERENCES turns (id) ON DELETE SET NULL);
CREATE INDEX utterances_by_recording ON utterances (recording_id, position);
CREATE INDEX utterances_by_turn ON utterances (turn_id);
CREATE TABLE clips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    turn_id INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    start REAL NOT NULL, "end" REAL NOT NULL CHECK ("end" > start), text TEXT NOT NULL, state TEXT NOT NULL);
CREATE INDEX clips_by_turn ON clips (turn_id, start);
CREATE TABLE voices (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL, language TEXT NOT NULL,
    consent TEXT NOT NULL);
CREATE INDEX voices_by_speaker ON voices (speaker_id);
CREATE TABLE "references" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    voice_id INTEGER NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    path TEXT NOT NULL, sha256 TEXT NOT NULL, seconds REAL NOT NULL, added_at TEXT NOT NULL);
CREATE INDEX references_by_voice ON "references" (voice_id);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, engine TEXT NOT NULL,
    speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
    speaker_name TEXT NOT NULL, folder TEXT NOT NULL, created_at TEXT NOT NULL);
CREATE INDEX runs_by_speaker ON runs (speaker_id);
CREATE TABLE takes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, voice TEXT NOT NULL, engine TEXT NOT NULL, checkpoint TEXT NOT NULL,
    snapshot TEXT NOT NULL, text TEXT NOT NULL, seed INTEGER NOT NULL, settings TEXT NOT NULL,
    notes TEXT NOT NULL, path TEXT NOT NULL, seconds REAL NOT NULL, sample_rate INTEGER NOT NULL,
    created_at TEXT NOT NULL)
"""

_HISTORY = f"""
CREATE TABLE history_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at REAL NOT NULL, merge_key TEXT,
    undone INTEGER NOT NULL DEFAULT 0);
CREATE TABLE history_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL, recording_id INTEGER, inverse TEXT NOT NULL, {", ".join(OLD_VALUES)});
CREATE INDEX history_changes_by_step ON history_changes (step_id, id);
CREATE TABLE history_now (id INTEGER PRIMARY KEY CHECK (id = 1), step_id INTEGER, revision INTEGER NOT NULL);
INSERT INTO history_now (id, step_id, revision) VALUES (1, NULL, 0)
"""

# What a check finds can be computed again, so it stays outside the history; what a person accepted does not.
_REVIEW = """
ALTER TABLE turns ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TABLE accepted_problems (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recording_id INTEGER NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
    turn_id INTEGER REFERENCES turns (id) ON DELETE CASCADE,
    word_id INTEGER REFERENCES words (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, start REAL NOT NULL, "end" REAL NOT NULL, fingerprint TEXT NOT NULL,
    at TEXT NOT NULL);
CREATE INDEX accepted_problems_by_recording ON accepted_problems (recording_id);
CREATE INDEX accepted_problems_by_turn ON accepted_problems (turn_id);
CREATE INDEX accepted_problems_by_word ON accepted_problems (word_id);
CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
    turn_id INTEGER REFERENCES turns (id) ON DELETE CASCADE,
    word_id INTEGER REFERENCES words (id) ON DELETE CASCADE,
    clip_id INTEGER REFERENCES clips (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, start REAL NOT NULL, "end" REAL NOT NULL, risk REAL NOT NULL, "values" TEXT NOT NULL);
CREATE INDEX problems_by_recording ON problems (recording_id);
CREATE INDEX problems_by_turn ON problems (turn_id);
CREATE INDEX problems_by_word ON problems (word_id);
CREATE INDEX problems_by_clip ON problems (clip_id);
CREATE TABLE checked_turns (
    turn_id INTEGER PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE, fingerprint TEXT NOT NULL);
CREATE INDEX history_steps_by_undone ON history_steps (undone, id)
"""

# Where the material comes from and who agreed; what a person fixed; the text's layers and its dictionary.
_DATASET = """
ALTER TABLE recordings ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE recordings ADD COLUMN recorded_on TEXT NOT NULL DEFAULT '';
ALTER TABLE recordings ADD COLUMN licence TEXT NOT NULL DEFAULT '';
ALTER TABLE recordings ADD COLUMN rights_note TEXT NOT NULL DEFAULT '';
ALTER TABLE speakers ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE speakers ADD COLUMN consented_on TEXT NOT NULL DEFAULT '';
ALTER TABLE turns ADD COLUMN fixed TEXT NOT NULL DEFAULT '';
ALTER TABLE turns ADD COLUMN text_source TEXT NOT NULL DEFAULT '';
UPDATE turns SET fixed = CASE WHEN speaker_id IS NULL THEN 'end start' ELSE 'end speaker start' END
    WHERE touched;
ALTER TABLE utterances ADD COLUMN start REAL;
ALTER TABLE utterances ADD COLUMN "end" REAL;
ALTER TABLE clips ADD COLUMN let_through TEXT NOT NULL DEFAULT '';
CREATE TABLE pronunciations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, language TEXT NOT NULL, word TEXT NOT NULL, phones TEXT NOT NULL,
    source TEXT NOT NULL, changed_at TEXT NOT NULL);
CREATE INDEX pronunciations_by_word ON pronunciations (language, word);
CREATE TABLE text_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT, language TEXT NOT NULL, kind TEXT NOT NULL, pattern TEXT NOT NULL,
    replacement TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE recognitions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    turn_id INTEGER NOT NULL UNIQUE REFERENCES turns (id) ON DELETE CASCADE,
    text TEXT NOT NULL, source TEXT NOT NULL, changed_at TEXT NOT NULL);
CREATE TABLE settings (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL)
"""


@migrations(name="0001")
def first_document(db: Database) -> None:
    """The document of the first release, its history and its undo triggers."""
    for statement in f"{_DOCUMENT};{_HISTORY}".split(";"):
        db.execute(statement)
    record_inverses(db)
    finish_migration(db, 1)


@migrations(name="0002")
def review(db: Database) -> None:
    """Problems of the recordings, what a reviewer accepted of them, and notes on turns."""
    for statement in _REVIEW.split(";"):
        db.execute(statement)
    record_inverses(db)
    finish_migration(db, 2)


@migrations(name="0003")
def clip_reasons(db: Database) -> None:
    """Why a clip was rejected."""
    db.execute("ALTER TABLE clips ADD COLUMN reject_reason TEXT NOT NULL DEFAULT ''")
    record_inverses(db)
    finish_migration(db, 3)


@migrations(name="0004")
def problems_gone(db: Database) -> None:
    """A turn that lost a problem with its word or clip is checked again where undo brings these back."""
    db.execute(
        "CREATE TRIGGER problem_gone AFTER DELETE ON problems WHEN OLD.turn_id IS NOT NULL BEGIN"
        " DELETE FROM checked_turns WHERE turn_id = OLD.turn_id; END"
    )
    finish_migration(db, 4)


@migrations(name="0005")
def dataset(db: Database) -> None:
    """Provenance and consent, what a person fixed of a turn, layers of text, the dictionary, settings."""
    for statement in _DATASET.split(";"):
        db.execute(statement)
    record_inverses(db)
    finish_migration(db, 5)


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Run the migrations that the file has not seen, each in its own transaction."""
    migrations.apply(Database(connection))


def finish_migration(db: Database, version: int) -> None:
    """Mark the file as ours and as of `version`; part of the migration's own transaction."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")


def record_inverses(db: Database) -> None:
    """(Re)create the undo triggers for the columns of now; a migration that adds some calls it.

    A trigger records the inverse as SQL with parameters, which is prepared once for all rows alike,
    and the old values beside it; the first is the row's id.
    """
    for table in DOCUMENT_TABLES:
        if not db.table(table).exists():  # made by a later migration
            continue
        columns = [column.name for column in db.table(table).columns]
        assert columns[0] == "id" and len(columns) <= len(OLD_VALUES)
        _trigger(db, table, "INSERT", "NEW", f"'DELETE FROM \"{table}\" WHERE id = :v1'", ["NEW.id"])
        old = [f'OLD."{name}"' for name in columns]
        _trigger(db, table, "DELETE", "OLD", _inverse_of_delete(table, columns), old)
        # Only what changed: what is kept out of the history (a file found again) survives an undo.
        changed = [f'OLD."{name}" IS NOT NEW."{name}"' for name in columns]
        old_changed = [f"CASE WHEN {test} THEN {value} END" for test, value in zip(changed, old, strict=True)]
        inverse = _inverse_of_update(table, columns, changed)
        _trigger(db, table, "UPDATE", "OLD", inverse, ["OLD.id", *old_changed[1:]], " OR ".join(changed))


def _trigger(
    db: Database, table: str, event: str, row: str, inverse: str, values: list[str], condition: str = "1"
) -> None:
    name = f"undo_{table}_{event.lower()}"
    recording = recording_of(table, row)
    db.execute(f"DROP TRIGGER IF EXISTS {name}")
    db.execute(
        f'CREATE TRIGGER {name} AFTER {event} ON "{table}"'
        f" WHEN ({condition}) AND (SELECT step_id FROM history_now) IS NOT NULL BEGIN"
        " INSERT INTO history_changes"
        f" (step_id, table_name, recording_id, inverse, {', '.join(OLD_VALUES[: len(values)])})"
        f" VALUES ((SELECT step_id FROM history_now), '{table}', {recording}, {inverse},"
        f" {', '.join(values)}); END"
    )


def _inverse_of_delete(table: str, columns: list[str]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(f":{value}" for value in OLD_VALUES[: len(columns)])
    return f"'INSERT INTO \"{table}\" ({names}) VALUES ({values})'"


def _inverse_of_update(table: str, columns: list[str], changed: list[str]) -> str:
    settings = " || ".join(
        f"CASE WHEN {test} THEN ', \"{name}\" = :{value}' ELSE '' END"
        for test, name, value in zip(changed, columns, OLD_VALUES, strict=False)
    )
    return f"'UPDATE \"{table}\" SET ' || substr({settings}, 3) || ' WHERE id = :v1'"
