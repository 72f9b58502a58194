-- On whose word a key or a right is believed: who asked, who confirmed. Null: the installation itself, or its console.
ALTER TABLE people_role ADD COLUMN asked_by VARCHAR(36);
ALTER TABLE people_role ADD COLUMN confirmed_by VARCHAR(36);
ALTER TABLE device_code ADD COLUMN issued_by VARCHAR(36);
ALTER TABLE device_code ADD COLUMN issued_device VARCHAR(43);
ALTER TABLE device_code ADD COLUMN confirmed_by VARCHAR(36);
ALTER TABLE device_code ADD COLUMN backing VARCHAR(8);
ALTER TABLE device_device ADD COLUMN code VARCHAR(36);
ALTER TABLE device_device ADD COLUMN issued_by VARCHAR(36);
ALTER TABLE device_device ADD COLUMN confirmed_by VARCHAR(36);
ALTER TABLE device_device ADD COLUMN backing VARCHAR(8) DEFAULT 'alone' NOT NULL;

CREATE TABLE device_ask (
    id             VARCHAR(36)  NOT NULL PRIMARY KEY,
    about          VARCHAR(8)   NOT NULL,
    person         VARCHAR(36)  NOT NULL REFERENCES people_person,
    role           VARCHAR(12),
    code           VARCHAR(36)  REFERENCES device_code,
    name           VARCHAR(200) NOT NULL,
    devices        VARCHAR(4000) NOT NULL,
    asked_by       VARCHAR(36) REFERENCES people_person,
    asked_device   VARCHAR(43),
    asked_at       TIMESTAMP    NOT NULL,
    until_at       TIMESTAMP    NOT NULL,
    outcome        VARCHAR(12)  NOT NULL,
    decided_at     TIMESTAMP,
    decided_by     VARCHAR(36)  REFERENCES people_person,
    because        VARCHAR(200)
);
