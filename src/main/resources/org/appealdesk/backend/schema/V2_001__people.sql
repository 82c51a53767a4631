-- Who may use the backend. Nobody is ever deleted: events name them.
CREATE TABLE people (
    person_id text PRIMARY KEY,
    name      text NOT NULL,
    role      text NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'TRAINER', 'AUDITOR', 'PLATFORM')),
    -- The fiat currencies whose appeals this person sees; empty for all.
    queues    text[] NOT NULL DEFAULT '{}',
    added_at  timestamptz NOT NULL DEFAULT now(),
    left_at   timestamptz
);

-- Tokens by their SHA-256: what is stored here lets nobody in.
CREATE TABLE tokens (
    token_hash bytea PRIMARY KEY,
    token_id   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    person_id  text NOT NULL REFERENCES people,
    label      text NOT NULL,
    issued_at  timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz
);

CREATE INDEX tokens_of_person ON tokens (person_id);
