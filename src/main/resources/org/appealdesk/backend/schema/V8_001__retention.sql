-- What stays of cases and files whose content was purged. They are moved out of the tables of living cases, so that no
-- reader of those can stumble over them.

-- version and hash are those of the case's newest event. The last of the seals over its events stands here too.
CREATE TABLE purged_cases (
    case_id   text PRIMARY KEY,
    version   bigint NOT NULL,
    hash      text NOT NULL,
    queue     text NOT NULL,
    closed_at timestamptz NOT NULL,
    purged_at timestamptz NOT NULL DEFAULT now(),
    seal      text NOT NULL
);

-- happened_at is text, because times of events are finer than those of the database. The hash is the one the event was
-- sealed with while it had a body; the seal covers what is left, see EventRemains.
CREATE TABLE purged_events (
    case_id     text NOT NULL REFERENCES purged_cases,
    version     bigint NOT NULL,
    kind        text NOT NULL,
    happened_at text NOT NULL,
    hash        text NOT NULL,
    seal        text NOT NULL,
    PRIMARY KEY (case_id, version)
);

CREATE TABLE purged_files (
    sha256     text PRIMARY KEY,
    bytes      bigint NOT NULL,
    arrived_at timestamptz NOT NULL,
    purged_at  timestamptz NOT NULL DEFAULT now()
);

-- Content that belongs to no file any more and is being deleted, some chunks at a time.
CREATE TABLE doomed_contents (
    content_id bigint PRIMARY KEY
);

CREATE INDEX files_by_arrival ON files (arrived_at);
CREATE INDEX case_files_of_case ON case_files (case_id);
CREATE INDEX refusals_of_case ON commands (case_id) WHERE refusal IS NOT NULL;

-- As before, and holds the files of an event fast until it is kept: a purge passes over those that are held, and an event
-- that comes after the purge of its file is not kept. To its sender that is a collision: he asks again, and is told
-- that the file is missing.
CREATE OR REPLACE FUNCTION note_files_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_files (sha256, case_id) SELECT files_in(NEW.body), NEW.case_id ON CONFLICT DO NOTHING;
    PERFORM FROM files WHERE sha256 IN (SELECT files_in(NEW.body)) FOR KEY SHARE;
    IF EXISTS (SELECT FROM files_in(NEW.body) AS named JOIN purged_files ON purged_files.sha256 = named
            WHERE NOT EXISTS (SELECT FROM files WHERE files.sha256 = named)) THEN
        RAISE EXCEPTION 'A file of this event was purged' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END
$$;
