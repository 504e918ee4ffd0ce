-- Who did what, when, from where. One chain a county; the chain of the installation itself has the county ''.
-- Every hashed column is text exactly as it is hashed, so that the chain can be recomputed with any other tool.
CREATE TABLE audit_entry (
    county_id text NOT NULL,
    seq bigint NOT NULL,
    at text NOT NULL,
    who text NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    before text,
    after text,
    reason text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (county_id, seq)
);

CREATE INDEX audit_entry_at ON audit_entry (county_id, at);

-- The end of each chain, and how far its oldest part was removed after the time of keeping.
CREATE TABLE audit_head (
    county_id text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    pruned_seq bigint NOT NULL,
    pruned_hash text NOT NULL,
    PRIMARY KEY (county_id)
);

-- A seat belt; the proof is the chain. What the head says is removed may go, nothing else.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM audit_head WHERE county_id = OLD.county_id AND pruned_seq >= OLD.seq) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an audit entry is immutable';
END
$$;
CREATE FUNCTION refuse_audit_head_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.seq >= OLD.seq AND NEW.pruned_seq >= OLD.pruned_seq THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the head of an audit chain only moves on';
END
$$;
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_only_forward BEFORE UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_audit_head_change();
