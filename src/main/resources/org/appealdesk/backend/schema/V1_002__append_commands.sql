-- Keeps a batch of commands in the transaction of the caller: one row of the answer a command, in their order.
--
-- All cases are locked before anything is written, and so before the transaction gets its xid: whoever writes to a case
-- next gets a larger one. That is what makes (xid, position) follow the versions within a case. The locks are taken in
-- one order by everybody, so that batches do not deadlock.
--
-- Arrays of commands: ids, fingerprints, case_ids; bases, the version each was decided on, null for any; counts of
-- events; for each whether it says where the case stands now, and if so the next due instant, the queue, when it was
-- closed and who owns it. Arrays of events, those of all commands one after the other: bodies, and whether the exchange is to be told.
CREATE FUNCTION append_commands(
    ids text[], fingerprints text[], case_ids text[], bases bigint[], counts integer[],
    standings boolean[], dues timestamptz[], queues text[], closings timestamptz[],
    owners text[], bodies text[], outgoing boolean[])
RETURNS TABLE (outcome text, first_version bigint, event_count integer, current_version bigint, refusal text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    lock_key     bigint;
    known        commands%ROWTYPE;
    next_version bigint;
    next_hash    text;
    owner_before text;
    event        integer := 0;
BEGIN
    FOR lock_key IN SELECT DISTINCT hashtextextended(id, 0) AS k FROM unnest(case_ids) AS id ORDER BY k LOOP
        PERFORM pg_advisory_xact_lock(lock_key);
    END LOOP;

    FOR i IN 1 .. cardinality(ids) LOOP
        SELECT * INTO known FROM commands WHERE command_id = ids[i];
        SELECT version, hash, owner INTO next_version, next_hash, owner_before FROM cases WHERE case_id = case_ids[i];
        IF NOT FOUND THEN
            next_version := 0;
            next_hash := repeat('0', 64);
        END IF;
        current_version := next_version;
        first_version := next_version + 1;
        event_count := counts[i];
        refusal := NULL;

        IF known.command_id IS NULL AND bases[i] <> next_version THEN
            outcome := 'conflict';
        ELSE
            IF known.command_id IS NULL THEN
                INSERT INTO commands (command_id, fingerprint, case_id, first_version, events)
                VALUES (ids[i], fingerprints[i], case_ids[i], next_version + 1, counts[i])
                ON CONFLICT (command_id) DO NOTHING;
                IF NOT FOUND THEN
                    -- The same id on another case, whose transaction has ended by now.
                    SELECT * INTO known FROM commands WHERE command_id = ids[i];
                END IF;
            END IF;
            IF known.command_id IS NULL THEN
                outcome := 'stored';
            ELSIF known.fingerprint = fingerprints[i] THEN
                outcome := 'repeated';
                first_version := known.first_version;
                event_count := known.events;
                refusal := known.refusal;
            ELSE
                outcome := 'reused';
            END IF;
        END IF;

        IF outcome = 'stored' AND counts[i] > 0 THEN
            FOR e IN event + 1 .. event + counts[i] LOOP
                next_version := next_version + 1;
                -- As HashChain.next does; every reader checks it with that.
                next_hash := encode(sha256(convert_to(next_hash || bodies[e], 'UTF8')), 'hex');
                INSERT INTO events (case_id, version, body, hash, queue, closed_at, owner)
                VALUES (case_ids[i], next_version, bodies[e], next_hash, queues[i], closings[i], owners[i]);
                IF outgoing[e] THEN
                    INSERT INTO outbox (case_id, version) VALUES (case_ids[i], next_version);
                END IF;
            END LOOP;
            INSERT INTO cases (case_id, version, hash) VALUES (case_ids[i], next_version, next_hash)
            ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash;
            IF standings[i] THEN
                UPDATE cases SET queue = queues[i], closed_at = closings[i], owner = owners[i]
                WHERE case_id = case_ids[i]
                    AND (queue, closed_at, owner) IS DISTINCT FROM (queues[i], closings[i], owners[i]);
                IF owners[i] <> coalesce(owner_before, '') THEN
                    -- From the next reading on the owner sees the case whole.
                    INSERT INTO unmaskings (case_id, person_id, cause, version)
                    VALUES (case_ids[i], owners[i], 'CLAIM', next_version);
                END IF;
                IF dues[i] IS NULL THEN
                    DELETE FROM deadlines WHERE case_id = case_ids[i];
                ELSE
                    INSERT INTO deadlines (case_id, due) VALUES (case_ids[i], dues[i])
                    ON CONFLICT (case_id) DO UPDATE SET due = excluded.due, taken_until = NULL
                    WHERE deadlines.due <> excluded.due;
                END IF;
            END IF;
        END IF;
        event := event + counts[i];
        RETURN NEXT;
    END LOOP;
END
$$;

-- Keeps a refusal as the answer to a command, if the case still has the version that it was decided on.
CREATE FUNCTION refuse_command(id text, print text, of_case text, base bigint, reason text)
RETURNS TABLE (outcome text, first_version bigint, event_count integer, current_version bigint, refusal text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    known commands%ROWTYPE;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(of_case, 0));
    SELECT coalesce((SELECT version FROM cases WHERE case_id = of_case), 0) INTO current_version;
    first_version := current_version + 1;
    event_count := 0;
    SELECT * INTO known FROM commands WHERE command_id = id;
    IF known.command_id IS NULL AND base <> current_version THEN
        outcome := 'conflict';
    ELSE
        IF known.command_id IS NULL THEN
            INSERT INTO commands (command_id, fingerprint, case_id, first_version, events, refusal)
            VALUES (id, print, of_case, first_version, 0, reason)
            ON CONFLICT (command_id) DO NOTHING;
            IF FOUND THEN
                outcome := 'stored';
            ELSE
                -- The same id on another case, whose transaction has ended by now.
                SELECT * INTO known FROM commands WHERE command_id = id;
            END IF;
        END IF;
        IF outcome IS NULL THEN
            IF known.fingerprint = print THEN
                outcome := 'repeated';
                first_version := known.first_version;
                event_count := known.events;
                refusal := known.refusal;
            ELSE
                outcome := 'reused';
            END IF;
        END IF;
    END IF;
    RETURN NEXT;
END
$$;
