-- Codes that parties entered to check a caller and that were wrong, for as long as they count against further tries.
CREATE TABLE wrong_caller_codes (
    case_id  text NOT NULL,
    side     text NOT NULL,
    tried_at timestamptz NOT NULL
);

CREATE INDEX wrong_caller_codes_by_case ON wrong_caller_codes (case_id, side);
CREATE INDEX wrong_caller_codes_by_time ON wrong_caller_codes (tried_at);
