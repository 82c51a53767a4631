-- What is told of the replica itself: where to go on in the feed, how far a snapshot is, a text that shows whether the
-- key fits.
CREATE TABLE facts (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a case. What a snapshot did not bring, counted by its number, is dropped at its end.
CREATE TABLE cases (
    case_id  TEXT    NOT NULL PRIMARY KEY,
    snapshot INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- body is sealed: it holds personal data. Ids, versions and hashes are not.
CREATE TABLE events (
    case_id    TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    command_id TEXT    NOT NULL,
    body       BLOB    NOT NULL,
    hash       TEXT    NOT NULL,
    masked     INTEGER NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;
CREATE INDEX events_by_command ON events (command_id);

-- Own commands, in the order in which they are sent. body and refusal are sealed.
CREATE TABLE commands (
    place         INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id    TEXT    NOT NULL UNIQUE,
    body          BLOB    NOT NULL,
    received_at   TEXT    NOT NULL,
    seen          INTEGER NOT NULL,
    state         TEXT    NOT NULL,
    state_version INTEGER NOT NULL,
    refusal       BLOB
) STRICT;
