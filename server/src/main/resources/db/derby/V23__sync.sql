-- What is no readable record: without a number, so much a day and device, for a while.
CREATE TABLE sync_junk (
    id          VARCHAR(36) NOT NULL PRIMARY KEY,
    device      VARCHAR(60) NOT NULL,
    sha256      VARCHAR(64) NOT NULL,
    received_at TIMESTAMP NOT NULL,
    size        INTEGER NOT NULL,
    bytes       BLOB(8M) NOT NULL
);
CREATE INDEX sync_junk_device ON sync_junk (device, received_at);
