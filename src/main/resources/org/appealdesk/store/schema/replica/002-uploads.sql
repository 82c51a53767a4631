-- Where uploads were begun, so that they go on after the program was ended. A row goes when its upload is done.
CREATE TABLE uploads (
    sha256  TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL
) STRICT, WITHOUT ROWID;
