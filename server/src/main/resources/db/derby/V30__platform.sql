-- Which keys this database was used with: a fingerprint of each, which tells nothing of it.
CREATE TABLE platform_key (
    name        VARCHAR(20) NOT NULL PRIMARY KEY,
    fingerprint CHAR(64) NOT NULL
);
