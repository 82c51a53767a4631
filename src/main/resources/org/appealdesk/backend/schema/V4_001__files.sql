-- Files by their content, so that nodes stay without state and one backup holds everything.

-- Content in chunks of 1 MiB, numbered from 0; all but the last are full. What lies beyond the bytes an upload has
-- received was taken back, and is overwritten.
CREATE TABLE file_chunks (
    content_id bigint NOT NULL,
    number     integer NOT NULL,
    bytes      bytea NOT NULL,
    PRIMARY KEY (content_id, number)
);
-- Pictures and videos are compressed already.
ALTER TABLE file_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Files that are whole; the hash was computed here.
CREATE TABLE files (
    sha256     text PRIMARY KEY,
    bytes      bigint NOT NULL,
    content_id bigint NOT NULL,
    arrived_at timestamptz NOT NULL DEFAULT now()
);

-- Who has sent all bytes of a file, and so holds it anyway.
CREATE TABLE file_senders (
    sha256    text NOT NULL REFERENCES files,
    person_id text NOT NULL REFERENCES people,
    PRIMARY KEY (sha256, person_id)
);

-- sha256 and metadata are what the sender says. A finished upload is remembered for who did not hear that it was.
CREATE TABLE uploads (
    upload_id   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    content_id  bigint GENERATED ALWAYS AS IDENTITY,
    person_id   text NOT NULL REFERENCES people,
    sha256      text NOT NULL,
    metadata    text NOT NULL,
    length      bigint NOT NULL CHECK (length >= 0),
    received    bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND length),
    expires_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX unfinished_uploads ON uploads (person_id) WHERE finished_at IS NULL;
CREATE INDEX uploads_by_expiry ON uploads (expires_at);

-- Which cases speak of a file: by that it is known who may read it.
CREATE TABLE case_files (
    sha256  text NOT NULL,
    case_id text NOT NULL,
    PRIMARY KEY (sha256, case_id)
);

-- Bodies are canonical JSON, in which this text can only be the member of that name: within a text the quotation marks
-- would be escaped. A cast to jsonb would refuse texts with a zero character.
CREATE FUNCTION files_in(body text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT found[1] FROM regexp_matches(body, '"sha256":"([0-9a-f]{64})"', 'g') AS found
$$;

CREATE FUNCTION note_files_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_files (sha256, case_id) SELECT files_in(NEW.body), NEW.case_id ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER note_files_of_event AFTER INSERT ON events
    FOR EACH ROW WHEN (NEW.body LIKE '%"sha256":"%') EXECUTE FUNCTION note_files_of_event();

INSERT INTO case_files (sha256, case_id) SELECT DISTINCT files_in(body), case_id FROM events;
