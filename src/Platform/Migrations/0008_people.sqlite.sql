-- Teachers and pupils, as far as a job needs them. Name and number of the identity card are encrypted by field; the keyed hash finds the
-- same person twice. The key lies outside the database.
CREATE TABLE person (
    county_id text NOT NULL,
    person_id text NOT NULL,
    school_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('teacher', 'pupil')),
    code text NOT NULL,
    name text NOT NULL,
    id_number text,
    id_hash text,
    attributes text NOT NULL,
    source text NOT NULL,
    updated_at text NOT NULL,
    updated_by text NOT NULL,
    PRIMARY KEY (county_id, person_id),
    UNIQUE (county_id, kind, code)
) STRICT;

CREATE INDEX person_school ON person (county_id, school_code, kind, code);
CREATE INDEX person_same ON person (id_hash) WHERE id_hash IS NOT NULL;

-- Files sent in are encrypted as a whole: they hold names. NULL is one from before, which the program encrypts at its next start.
ALTER TABLE upload ADD COLUMN key_id text;

-- Who the account is to the identity provider; NULL for an account that signs in by password alone.
ALTER TABLE account ADD COLUMN oidc_subject text;
CREATE UNIQUE INDEX account_oidc ON account (oidc_subject) WHERE oidc_subject IS NOT NULL;

-- How long the audit is kept; county '' is the installation.
CREATE TABLE audit_keeping (
    county_id text NOT NULL,
    days integer NOT NULL CHECK (days >= 183),
    set_at text NOT NULL,
    set_by text NOT NULL,
    PRIMARY KEY (county_id)
) STRICT;
