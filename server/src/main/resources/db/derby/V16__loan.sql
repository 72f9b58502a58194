-- 端末台帳: a tablet is with one person at a time; a loan ends, it is not deleted.
CREATE TABLE loan_asset (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    asset_number VARCHAR(80)  NOT NULL UNIQUE,
    model        VARCHAR(80)  NOT NULL,
    remark       VARCHAR(400),
    entered_by   VARCHAR(36)  NOT NULL REFERENCES people_person,
    entered_at   TIMESTAMP    NOT NULL
);

CREATE TABLE loan_loan (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    asset        VARCHAR(36)  NOT NULL REFERENCES loan_asset,
    person       VARCHAR(36)  NOT NULL REFERENCES people_person,
    device       VARCHAR(43)  REFERENCES device_device,
    lent_on      DATE         NOT NULL,
    due_on       DATE,
    lent_by      VARCHAR(36)  NOT NULL REFERENCES people_person,
    lost_on      DATE,
    lost_what    VARCHAR(400),
    lost_told_at TIMESTAMP,
    returned_on  DATE,
    returned_to  VARCHAR(36)  REFERENCES people_person
);
