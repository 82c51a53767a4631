-- An agent with an account at the issuer and no first day begins with the first sign-in from now on. Who has had an account
-- before is not new for that: the day on which the person was added stands.
UPDATE people SET since = added_at
WHERE since IS NULL AND role = 'AGENT' AND person_id IN (SELECT person_id FROM people_subjects);
