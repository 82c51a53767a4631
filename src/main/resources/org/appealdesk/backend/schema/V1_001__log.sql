-- The log of all cases. Who may write here and how: append_commands in V1_002.

-- This installation. The epoch changes when a backup was restored: a cursor of before then points into a future that
-- no longer happens.
CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO installation DEFAULT VALUES;

-- Head of each case's hash chain, and where the case stands: the queue that works on it, when its newest appeal ended,
-- and the agent who has claimed it. Without an appeal it is in no queue.
CREATE TABLE cases (
    case_id   text PRIMARY KEY,
    place     bigint GENERATED ALWAYS AS IDENTITY,
    version   bigint NOT NULL CHECK (version > 0),
    hash      text NOT NULL,
    queue     text,
    closed_at timestamptz,
    owner     text
);
-- Most cases are closed for long; those that are not are found among them.
CREATE INDEX cases_in_sight ON cases (closed_at, queue) WHERE queue IS NOT NULL;
CREATE UNIQUE INDEX cases_by_place ON cases (place);

-- xid and position give all events one order; see the decision record on the shape of the log. queue, closed_at and
-- owner say where the case stood after the event, so that whoever follows the feed learns when a case comes into sight
-- or leaves, and sees phones and accounts only while the case is his.
CREATE TABLE events (
    xid       xid8 NOT NULL DEFAULT pg_current_xact_id(),
    position  bigint GENERATED ALWAYS AS IDENTITY,
    case_id   text NOT NULL,
    version   bigint NOT NULL,
    body      text NOT NULL,
    hash      text NOT NULL,
    queue     text,
    closed_at timestamptz,
    owner     text,
    PRIMARY KEY (case_id, version)
);
CREATE INDEX events_in_order ON events (xid, position);

-- Idempotency keys, kept for ever. A refusal is an answer too: canonical JSON, and no events.
CREATE TABLE commands (
    command_id    text PRIMARY KEY,
    fingerprint   text NOT NULL,
    case_id       text NOT NULL,
    first_version bigint NOT NULL,
    events        integer NOT NULL,
    refusal       text
);

-- When the clock moves a case next. taken_until is the lease of a node that carries it out.
CREATE TABLE deadlines (
    case_id     text PRIMARY KEY,
    due         timestamptz NOT NULL,
    taken_until timestamptz
);
CREATE INDEX deadlines_by_due ON deadlines (due);

-- Events the exchange is to be told of.
CREATE TABLE outbox (
    case_id   text NOT NULL,
    version   bigint NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, version)
);

-- Who was let see the phones and accounts of a case: whoever became its owner, from that version on, or asked for a
-- reason. Kept for ever.
CREATE TABLE unmaskings (
    case_id   text NOT NULL,
    person_id text NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    cause     text NOT NULL CHECK (cause IN ('CLAIM', 'ASKED')),
    version   bigint NOT NULL,
    reason    text,
    CHECK ((reason IS NULL) = (cause = 'CLAIM'))
);
CREATE INDEX unmaskings_of_case ON unmaskings (case_id, at);
