-- One row a case: its place in the order of first events, and the head of its hash chain. The head is kept beside the
-- events so that an event lost from the end is noticed too.
CREATE TABLE cases (
    place   INTEGER PRIMARY KEY,
    case_id TEXT    NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash    TEXT    NOT NULL
) STRICT;

-- The canonical JSON that is sealed into the chain, as written; never updated, never deleted.
CREATE TABLE events (
    case_id TEXT    NOT NULL,
    version INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    hash    TEXT    NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

-- Every command ever carried out, so that a repeated one changes nothing (edge 12). Its events are the versions from
-- first_version on, as many as events says.
CREATE TABLE commands (
    command_id    TEXT    NOT NULL PRIMARY KEY,
    fingerprint   TEXT    NOT NULL,
    case_id       TEXT    NOT NULL,
    first_version INTEGER NOT NULL,
    events        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
