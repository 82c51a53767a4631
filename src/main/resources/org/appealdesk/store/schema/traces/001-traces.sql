-- One row a piece of evidence. body is sealed: it holds references of transfers and a miniature.
CREATE TABLE traces (
    case_id     TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    body        BLOB NOT NULL,
    PRIMARY KEY (case_id, evidence_id)
) STRICT;
