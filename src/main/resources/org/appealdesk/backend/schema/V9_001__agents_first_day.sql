-- When an agent began to work on cases: rulings of the first weeks need a second person, as the rules of a case say (t16).
-- Null where nobody said, which is not new.
ALTER TABLE people ADD COLUMN since timestamptz;
