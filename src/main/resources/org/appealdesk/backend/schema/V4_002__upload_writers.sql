-- Who writes to an upload: each request that begins takes the next number, and those before it count no more. Otherwise
-- a connection that broke unnoticed could come in between with its last bytes.
ALTER TABLE uploads ADD COLUMN writer bigint NOT NULL DEFAULT 0;
