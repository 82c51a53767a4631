-- How far the exchange was told of an event. The id is random, because after a restored backup the same version of a
-- case may be another event, which the exchange must not take for the one it knows.
ALTER TABLE outbox
    ADD COLUMN message_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
    ADD COLUMN attempts integer NOT NULL DEFAULT 0,
    -- When to try next, and until when a node is trying.
    ADD COLUMN due timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN taken_until timestamptz,
    -- Since when it is in its state; for who waits, since it was last tried.
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN last_failure text;

CREATE INDEX outbox_due ON outbox (due) WHERE state = 'WAITING';
CREATE INDEX outbox_by_state ON outbox (state, queued_at, message_id);
