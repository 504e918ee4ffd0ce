-- The register of schools: codes are never reused, so rows are never deleted. A closed school keeps its row.
CREATE TABLE school (
    county_id text NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    opened_on text,
    closed_on text,
    PRIMARY KEY (county_id, school_code)
) STRICT;

CREATE TRIGGER school_kept BEFORE DELETE ON school
BEGIN SELECT RAISE(ABORT, 'a school is closed, never deleted: its code is not reused'); END;

CREATE TABLE school_event (
    county_id text NOT NULL,
    event_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('open', 'close', 'merge', 'split', 'rename')),
    on_date text NOT NULL,
    document text NOT NULL,
    reason text NOT NULL,
    name_before text NOT NULL,
    name_after text NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, event_id)
) STRICT;

-- From which school to which: one row for a school that opens (from empty) or closes (to empty).
CREATE TABLE school_link (
    county_id text NOT NULL,
    event_id text NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    PRIMARY KEY (county_id, event_id, from_code, to_code),
    FOREIGN KEY (county_id, event_id) REFERENCES school_event (county_id, event_id)
) STRICT;

CREATE TABLE collection_round (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_year integer NOT NULL,
    title text NOT NULL,
    packs text NOT NULL,
    fields text NOT NULL,
    rules text NOT NULL,
    opens_on text NOT NULL,
    closes_on text NOT NULL,
    few_hands integer NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'closed', 'compiled', 'signed', 'city_approved', 'province_approved', 'sent_back')),
    revision integer NOT NULL,
    county text NOT NULL,
    items text NOT NULL,
    version_no integer,
    created_at text NOT NULL,
    created_by text NOT NULL,
    PRIMARY KEY (county_id, round_id)
) STRICT;

CREATE TABLE round_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    version_no integer,
    PRIMARY KEY (county_id, round_id, step_no),
    FOREIGN KEY (county_id, round_id) REFERENCES collection_round (county_id, round_id)
) STRICT;

-- cells: field id -> text as typed or normalised; last_year the same; answers: what was said to warnings; batch: findings of the last batch.
CREATE TABLE school_return (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    ordinal integer NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'filling', 'submitted', 'reviewed', 'signed', 'approved', 'returned', 'excused')),
    revision integer NOT NULL,
    cells text NOT NULL,
    last_year text NOT NULL,
    answers text NOT NULL,
    batch text NOT NULL,
    errors integer NOT NULL,
    warnings integer NOT NULL,
    filled integer NOT NULL,
    due_on text NOT NULL,
    reporter text NOT NULL,
    reviewer text NOT NULL,
    principal text NOT NULL,
    version_no integer NOT NULL,
    handed_in_at text,
    updated_at text NOT NULL,
    updated_by text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code),
    FOREIGN KEY (county_id, round_id) REFERENCES collection_round (county_id, round_id)
) STRICT;

CREATE INDEX school_return_status ON school_return (county_id, round_id, status);

CREATE TABLE return_change (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    revision integer NOT NULL,
    field_id text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, revision, field_id),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
) STRICT;

CREATE TABLE return_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, step_no),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
) STRICT;

CREATE TABLE return_remark (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    remark_id text NOT NULL,
    field_id text NOT NULL,
    value text NOT NULL,
    text text NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    settled_at text,
    PRIMARY KEY (county_id, round_id, school_code, remark_id),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
) STRICT;

CREATE TABLE return_version (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    version_no integer NOT NULL,
    content_hash text NOT NULL,
    cells text NOT NULL,
    answers text NOT NULL,
    reporter text NOT NULL,
    reviewer text NOT NULL,
    principal text NOT NULL,
    on_paper integer NOT NULL,
    signed_at text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, version_no),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
) STRICT;

-- A signed version is never changed.
CREATE TRIGGER return_version_kept BEFORE UPDATE ON return_version
BEGIN SELECT RAISE(ABORT, 'a signed version is never changed'); END;

CREATE TRIGGER return_version_stays BEFORE DELETE ON return_version
BEGIN SELECT RAISE(ABORT, 'a signed version is never deleted'); END;

CREATE TABLE rule_severity (
    county_id text NOT NULL,
    rule_id text NOT NULL,
    from_year integer NOT NULL,
    severity text NOT NULL CHECK (severity IN ('error', 'warning', 'off')),
    at text NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, rule_id, from_year)
) STRICT;

-- Messages to single accounts; they belong to the installation as accounts do.
CREATE TABLE notice (
    account_id text NOT NULL,
    notice_id text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    link text NOT NULL,
    about text NOT NULL,
    at text NOT NULL,
    read_at text,
    mail_state text NOT NULL CHECK (mail_state IN ('none', 'waiting', 'sent', 'failed')),
    PRIMARY KEY (account_id, notice_id),
    FOREIGN KEY (account_id) REFERENCES account (account_id)
) STRICT;

ALTER TABLE account ADD COLUMN mail text;
