-- Who is away, and who stands in. Nothing is ever deleted: the table is also the record of who said so, and when.
CREATE TABLE absences (
    absence_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id     text NOT NULL REFERENCES people,
    substitute_id text NOT NULL REFERENCES people,
    from_at       timestamptz NOT NULL,
    -- The first instant after it, unless it was ended before.
    until_at      timestamptz NOT NULL,
    note          text NOT NULL,
    -- Null when it was the administrator, at the command line.
    recorded_by   text REFERENCES people,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    ended_by      text REFERENCES people,
    ended_at      timestamptz,
    CHECK (person_id <> substitute_id),
    CHECK (from_at < until_at)
);

-- Looked at with every call: those that are over are many, the others few.
CREATE INDEX absences_by_substitute ON absences (substitute_id, until_at) WHERE ended_at IS NULL;
CREATE INDEX absences_by_end ON absences (until_at) WHERE ended_at IS NULL;

-- People with the queues they see at this moment: their own, and those of whom they stand in for.
CREATE VIEW people_at_work AS
WITH away AS (
    SELECT absences.substitute_id, people.queues
    FROM absences JOIN people USING (person_id)
    WHERE ended_at IS NULL AND from_at <= now() AND until_at > now()
)
SELECT person_id, name, role,
    CASE
        -- Empty is all of them.
        WHEN cardinality(queues) = 0
            OR EXISTS (SELECT FROM away WHERE substitute_id = person_id AND cardinality(away.queues) = 0)
        THEN '{}'::text[]
        ELSE ARRAY(
            SELECT unnest(people.queues)
            UNION
            SELECT unnest(away.queues) FROM away WHERE substitute_id = person_id)
    END AS queues,
    since, left_at
FROM people;
