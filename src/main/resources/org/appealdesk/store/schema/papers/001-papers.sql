-- One row a paper of the agent. body holds its key and its text; sealed where the data beside it is. A number is never
-- given twice: it is part of what a sealed body is bound to.
CREATE TABLE papers (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind   TEXT NOT NULL,
    body   BLOB NOT NULL
) STRICT;
