-- The register of schools: codes are never reused, so rows are never deleted. A closed school keeps its row.
CREATE TABLE school (
    county_id text NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    opened_on date,
    closed_on date,
    PRIMARY KEY (county_id, school_code)
);

CREATE FUNCTION school_kept_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a school is closed, never deleted: its code is not reused';
END $$;

CREATE TRIGGER school_kept BEFORE DELETE ON school FOR EACH ROW EXECUTE FUNCTION school_kept_refuse();

CREATE TABLE school_event (
    county_id text NOT NULL,
    event_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('open', 'close', 'merge', 'split', 'rename')),
    on_date date NOT NULL,
    document text NOT NULL,
    reason text NOT NULL,
    name_before text NOT NULL,
    name_after text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, event_id)
);

-- From which school to which: one row for a school that opens (from empty) or closes (to empty).
CREATE TABLE school_link (
    county_id text NOT NULL,
    event_id text NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    PRIMARY KEY (county_id, event_id, from_code, to_code),
    FOREIGN KEY (county_id, event_id) REFERENCES school_event (county_id, event_id)
);

CREATE TABLE collection_round (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_year integer NOT NULL,
    title text NOT NULL,
    packs text NOT NULL,
    fields text NOT NULL,
    rules text NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    few_hands boolean NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'closed', 'compiled', 'signed', 'city_approved', 'province_approved', 'sent_back')),
    revision integer NOT NULL,
    county text NOT NULL,
    items text NOT NULL,
    version_no integer,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    PRIMARY KEY (county_id, round_id)
);

CREATE TABLE round_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    version_no integer,
    PRIMARY KEY (county_id, round_id, step_no),
    FOREIGN KEY (county_id, round_id) REFERENCES collection_round (county_id, round_id)
);

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
    due_on date NOT NULL,
    reporter text NOT NULL,
    reviewer text NOT NULL,
    principal text NOT NULL,
    version_no integer NOT NULL,
    handed_in_at timestamptz,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code),
    FOREIGN KEY (county_id, round_id) REFERENCES collection_round (county_id, round_id)
);

CREATE INDEX school_return_status ON school_return (county_id, round_id, status);

CREATE TABLE return_change (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    revision integer NOT NULL,
    field_id text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, revision, field_id),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
);

CREATE TABLE return_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, step_no),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
);

CREATE TABLE return_remark (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    remark_id text NOT NULL,
    field_id text NOT NULL,
    value text NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (county_id, round_id, school_code, remark_id),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
);

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
    on_paper boolean NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, round_id, school_code, version_no),
    FOREIGN KEY (county_id, round_id, school_code) REFERENCES school_return (county_id, round_id, school_code)
);

-- A signed version is never changed.
CREATE FUNCTION return_version_kept_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed version is never changed';
END $$;

CREATE TRIGGER return_version_kept BEFORE UPDATE ON return_version FOR EACH ROW EXECUTE FUNCTION return_version_kept_refuse();

CREATE FUNCTION return_version_stays_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed version is never deleted';
END $$;

CREATE TRIGGER return_version_stays BEFORE DELETE ON return_version FOR EACH ROW EXECUTE FUNCTION return_version_stays_refuse();

CREATE TABLE rule_severity (
    county_id text NOT NULL,
    rule_id text NOT NULL,
    from_year integer NOT NULL,
    severity text NOT NULL CHECK (severity IN ('error', 'warning', 'off')),
    at timestamptz NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (county_id, rule_id, from_year)
);

-- Messages to single accounts; they belong to the installation as accounts do.
CREATE TABLE notice (
    account_id text NOT NULL,
    notice_id text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    link text NOT NULL,
    about text NOT NULL,
    at timestamptz NOT NULL,
    read_at timestamptz,
    mail_state text NOT NULL CHECK (mail_state IN ('none', 'waiting', 'sent', 'failed')),
    PRIMARY KEY (account_id, notice_id),
    FOREIGN KEY (account_id) REFERENCES account (account_id)
);

ALTER TABLE account ADD COLUMN mail text;
