-- Who looks at which case, until when. Never part of a case, and worth nothing after a crash.
CREATE UNLOGGED TABLE presence (
    person_id text NOT NULL,
    device    text NOT NULL,
    case_id   text NOT NULL,
    until     timestamptz NOT NULL,
    PRIMARY KEY (person_id, device, case_id)
);
CREATE INDEX presence_by_end ON presence (until);
