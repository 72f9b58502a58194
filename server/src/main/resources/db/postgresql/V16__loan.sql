-- 端末台帳: a tablet is with one person at a time; a loan ends, it is not deleted.
CREATE TABLE loan_asset (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    asset_number VARCHAR(80) COLLATE "C"  NOT NULL UNIQUE,
    model        VARCHAR(80) COLLATE "C"  NOT NULL,
    remark       VARCHAR(400) COLLATE "C",
    entered_by   VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    entered_at   TIMESTAMP                NOT NULL
);
CREATE INDEX loan_asset_entered_by ON loan_asset (entered_by);

CREATE TABLE loan_loan (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    asset        VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES loan_asset,
    person       VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    device       VARCHAR(43) COLLATE "C"  REFERENCES device_device,
    lent_on      DATE                     NOT NULL,
    due_on       DATE,
    lent_by      VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    lost_on      DATE,
    lost_what    VARCHAR(400) COLLATE "C",
    lost_told_at TIMESTAMP,
    returned_on  DATE,
    returned_to  VARCHAR(36) COLLATE "C"  REFERENCES people_person
);
CREATE INDEX loan_loan_asset ON loan_loan (asset);
CREATE INDEX loan_loan_person ON loan_loan (person);
CREATE INDEX loan_loan_device ON loan_loan (device);
CREATE INDEX loan_loan_lent_by ON loan_loan (lent_by);
CREATE INDEX loan_loan_returned_to ON loan_loan (returned_to);
