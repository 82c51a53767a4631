-- Accounts at an issuer (OpenID Connect) that let somebody in. The subject never changes; names and addresses do.
CREATE TABLE people_subjects (
    issuer    text NOT NULL,
    subject   text NOT NULL,
    person_id text NOT NULL REFERENCES people,
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX subjects_of_person ON people_subjects (person_id);
