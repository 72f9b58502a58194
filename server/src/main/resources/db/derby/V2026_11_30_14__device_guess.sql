-- Tries are counted by who made them; a code's own count let anybody end it for its owner.
CREATE TABLE device_guess (
    id      VARCHAR(43) NOT NULL PRIMARY KEY,
    about   VARCHAR(36) NOT NULL,
    wrong   INTEGER     NOT NULL,
    gone_at TIMESTAMP   NOT NULL
);
CREATE INDEX device_guess_about ON device_guess (about);
ALTER TABLE device_code DROP COLUMN tries_left;
