-- Plans that close a gap, the orders that an accepted one gives, and what is reported on them. Money is text: exact decimals.
CREATE TABLE plan (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('compliance', 'rotation')),
    name text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    data_hash text NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    options_text text NOT NULL,
    target text NOT NULL,
    based_on text,
    job_id text NOT NULL,
    status text CHECK (status IN ('optimal', 'within_gap', 'feasible', 'infeasible', 'unknown')),
    cost text,
    bound real,
    gap real,
    seconds real,
    content blob,
    content_hash text,
    computed_at text,
    fate text NOT NULL CHECK (fate IN ('open', 'kept', 'dropped', 'accepted')),
    decided_at text,
    decided_by text,
    created_at text NOT NULL,
    created_by text NOT NULL,
    PRIMARY KEY (county_id, plan_id),
    FOREIGN KEY (county_id, school_year, version_no) REFERENCES data_version (county_id, school_year, version_no)
) STRICT;

CREATE TABLE plan_order (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    order_no integer NOT NULL,
    school_code text NOT NULL,
    stage text,
    action text NOT NULL,
    count integer NOT NULL,
    cost text NOT NULL,
    office text NOT NULL,
    due text NOT NULL,
    PRIMARY KEY (county_id, plan_id, order_no),
    FOREIGN KEY (county_id, plan_id) REFERENCES plan (county_id, plan_id)
) STRICT;

CREATE TABLE order_report (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    order_no integer NOT NULL,
    report_no integer NOT NULL,
    state text NOT NULL CHECK (state IN ('under_way', 'done', 'stopped')),
    done_count integer NOT NULL,
    spent text NOT NULL,
    note text NOT NULL,
    reported_by text NOT NULL,
    reported_at text NOT NULL,
    PRIMARY KEY (county_id, plan_id, order_no, report_no),
    FOREIGN KEY (county_id, plan_id, order_no) REFERENCES plan_order (county_id, plan_id, order_no)
) STRICT;

-- What was computed stays as it is, and an accepted plan with its orders altogether; reports are only added.
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan WHEN OLD.fate = 'accepted' BEGIN SELECT RAISE(ABORT, 'an accepted plan is immutable'); END;
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan WHEN OLD.fate = 'accepted' BEGIN SELECT RAISE(ABORT, 'an accepted plan is immutable'); END;
CREATE TRIGGER plan_no_other_content BEFORE UPDATE ON plan WHEN OLD.content_hash IS NOT NULL
    AND (NEW.content_hash IS NOT OLD.content_hash OR NEW.content IS NOT OLD.content OR NEW.options_text IS NOT OLD.options_text)
    BEGIN SELECT RAISE(ABORT, 'a computed plan is immutable'); END;
CREATE TRIGGER plan_order_no_update BEFORE UPDATE ON plan_order BEGIN SELECT RAISE(ABORT, 'an order is immutable'); END;
CREATE TRIGGER plan_order_no_delete BEFORE DELETE ON plan_order BEGIN SELECT RAISE(ABORT, 'an order is immutable'); END;
CREATE TRIGGER order_report_no_update BEFORE UPDATE ON order_report BEGIN SELECT RAISE(ABORT, 'a report is immutable'); END;
CREATE TRIGGER order_report_no_delete BEFORE DELETE ON order_report BEGIN SELECT RAISE(ABORT, 'a report is immutable'); END;
