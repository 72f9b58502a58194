-- How somebody was called until a name was put right; what was signed under it stays theirs.
CREATE TABLE people_former_name (
    id          VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    person      VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    public_name VARCHAR(200) COLLATE "C" NOT NULL,
    until_at    TIMESTAMP    NOT NULL
);
CREATE INDEX people_former_name_person ON people_former_name (person);
