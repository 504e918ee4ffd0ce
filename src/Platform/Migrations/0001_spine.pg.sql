-- county_id leads every key: many counties share one database, and one database can be spread over many machines by it.

CREATE TABLE county (
    county_id text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (county_id)
);

-- A file that was sent in and is not accepted yet, may hold many counties: county_id is then '*'.
CREATE TABLE upload (
    county_id text NOT NULL,
    upload_id text NOT NULL,
    file_name text NOT NULL,
    content bytea NOT NULL,
    map_yaml text,
    school_year integer,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'accepted', 'discarded')),
    PRIMARY KEY (county_id, upload_id)
);

CREATE TABLE data_version (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    content_hash text NOT NULL,
    header text NOT NULL,
    file_name text NOT NULL,
    sheet text NOT NULL,
    upload_id text,
    accepted_at timestamptz NOT NULL,
    school_count integer NOT NULL,
    warnings integer NOT NULL,
    PRIMARY KEY (county_id, school_year, version_no),
    FOREIGN KEY (county_id) REFERENCES county (county_id)
);

CREATE TABLE data_school (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    ordinal integer NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    facts text NOT NULL,
    PRIMARY KEY (county_id, school_year, version_no, ordinal),
    FOREIGN KEY (county_id, school_year, version_no) REFERENCES data_version (county_id, school_year, version_no)
);

CREATE TABLE data_item (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    item_id text NOT NULL,
    facts text NOT NULL,
    PRIMARY KEY (county_id, school_year, version_no, item_id),
    FOREIGN KEY (county_id, school_year, version_no) REFERENCES data_version (county_id, school_year, version_no)
);

-- An accepted version stays as it is.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an accepted version is immutable';
END
$$;
CREATE TRIGGER data_version_no_change BEFORE UPDATE OR DELETE ON data_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER data_school_no_change BEFORE UPDATE OR DELETE ON data_school FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER data_item_no_change BEFORE UPDATE OR DELETE ON data_item FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE heading_map (
    county_id text NOT NULL,
    name text NOT NULL,
    yaml text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, name)
);

CREATE TABLE standard_pack (
    county_id text NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    yaml text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, pack_id, pack_hash)
);

CREATE TABLE assessment (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    data_hash text NOT NULL,
    verdict text NOT NULL,
    result_hash text NOT NULL,
    result bytea NOT NULL,
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, school_year, version_no, pack_id, pack_hash),
    FOREIGN KEY (county_id, school_year, version_no) REFERENCES data_version (county_id, school_year, version_no)
);
