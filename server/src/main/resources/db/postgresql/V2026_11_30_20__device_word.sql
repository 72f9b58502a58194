-- On whose word a key or a right is believed: who asked, who confirmed. Null: the installation itself, or its console.
ALTER TABLE people_role ADD COLUMN asked_by VARCHAR(36) COLLATE "C";
ALTER TABLE people_role ADD COLUMN confirmed_by VARCHAR(36) COLLATE "C";
ALTER TABLE device_code ADD COLUMN issued_by VARCHAR(36) COLLATE "C";
ALTER TABLE device_code ADD COLUMN issued_device VARCHAR(43) COLLATE "C";
ALTER TABLE device_code ADD COLUMN confirmed_by VARCHAR(36) COLLATE "C";
ALTER TABLE device_code ADD COLUMN backing VARCHAR(8) COLLATE "C";
ALTER TABLE device_device ADD COLUMN code VARCHAR(36) COLLATE "C";
ALTER TABLE device_device ADD COLUMN issued_by VARCHAR(36) COLLATE "C";
ALTER TABLE device_device ADD COLUMN confirmed_by VARCHAR(36) COLLATE "C";
ALTER TABLE device_device ADD COLUMN backing VARCHAR(8) COLLATE "C" DEFAULT 'alone' NOT NULL;

CREATE TABLE device_ask (
    id             VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    about          VARCHAR(8) COLLATE "C"   NOT NULL,
    person         VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    role           VARCHAR(12) COLLATE "C",
    code           VARCHAR(36) COLLATE "C"  REFERENCES device_code,
    name           VARCHAR(200) COLLATE "C" NOT NULL,
    devices        VARCHAR(4000) COLLATE "C" NOT NULL,
    asked_by       VARCHAR(36) COLLATE "C" REFERENCES people_person,
    asked_device   VARCHAR(43) COLLATE "C",
    asked_at       TIMESTAMP    NOT NULL,
    until_at       TIMESTAMP    NOT NULL,
    outcome        VARCHAR(12) COLLATE "C"  NOT NULL,
    decided_at     TIMESTAMP,
    decided_by     VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    because        VARCHAR(200) COLLATE "C"
);
CREATE INDEX device_ask_person ON device_ask (person);
CREATE INDEX device_ask_code ON device_ask (code);
CREATE INDEX device_ask_asked_by ON device_ask (asked_by);
CREATE INDEX device_ask_decided_by ON device_ask (decided_by);
