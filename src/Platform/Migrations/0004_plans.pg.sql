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
    bound double precision,
    gap double precision,
    seconds double precision,
    content bytea,
    content_hash text,
    computed_at timestamptz,
    fate text NOT NULL CHECK (fate IN ('open', 'kept', 'dropped', 'accepted')),
    decided_at timestamptz,
    decided_by text,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    PRIMARY KEY (county_id, plan_id),
    FOREIGN KEY (county_id, school_year, version_no) REFERENCES data_version (county_id, school_year, version_no)
);

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
);

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
    reported_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, plan_id, order_no, report_no),
    FOREIGN KEY (county_id, plan_id, order_no) REFERENCES plan_order (county_id, plan_id, order_no)
);

-- What was computed stays as it is, and an accepted plan with its orders altogether; reports are only added.
CREATE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.fate = 'accepted' THEN
        RAISE EXCEPTION 'an accepted plan is immutable';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF OLD.content_hash IS NOT NULL AND (NEW.content_hash IS DISTINCT FROM OLD.content_hash
        OR NEW.content IS DISTINCT FROM OLD.content OR NEW.options_text IS DISTINCT FROM OLD.options_text) THEN
        RAISE EXCEPTION 'a computed plan is immutable';
    END IF;
    RETURN NEW;
END
$$;
CREATE FUNCTION refuse_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an order and a report are immutable';
END
$$;
CREATE TRIGGER plan_no_change BEFORE UPDATE OR DELETE ON plan FOR EACH ROW EXECUTE FUNCTION refuse_plan_change();
CREATE TRIGGER plan_order_no_change BEFORE UPDATE OR DELETE ON plan_order FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
CREATE TRIGGER order_report_no_change BEFORE UPDATE OR DELETE ON order_report FOR EACH ROW EXECUTE FUNCTION refuse_record_change();
