-- The duties a council adds to those every policy knows.
CREATE TABLE duty_duty (
    id    VARCHAR(36) NOT NULL PRIMARY KEY,
    title VARCHAR(60) NOT NULL CONSTRAINT duty_duty_title UNIQUE,
    place INTEGER     NOT NULL
);

-- Who holds a duty, or stands in for its holder (代理); name and title as they were when it was given.
CREATE TABLE duty_holding (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    duty        VARCHAR(36)  NOT NULL,
    person      VARCHAR(36)  NOT NULL REFERENCES people_person,
    role        VARCHAR(8)   NOT NULL,
    public_name VARCHAR(200) NOT NULL,
    title       VARCHAR(60),
    from_on     DATE         NOT NULL,
    to_on       DATE
);
CREATE INDEX duty_holding_duty ON duty_holding (duty);
