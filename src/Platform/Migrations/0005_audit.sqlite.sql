-- Who did what, when, from where. One chain a county; the chain of the installation itself has the county ''.
-- Every hashed column is text exactly as it is hashed, so that the chain can be recomputed with any other tool.
CREATE TABLE audit_entry (
    county_id text NOT NULL,
    seq integer NOT NULL,
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
) STRICT;

CREATE INDEX audit_entry_at ON audit_entry (county_id, at);

-- The end of each chain, and how far its oldest part was removed after the time of keeping.
CREATE TABLE audit_head (
    county_id text NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL,
    pruned_seq integer NOT NULL,
    pruned_hash text NOT NULL,
    PRIMARY KEY (county_id)
) STRICT;

-- A seat belt; the proof is the chain. What the head says is removed may go, nothing else.
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'an audit entry is immutable'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
    WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE county_id = OLD.county_id AND pruned_seq >= OLD.seq)
    BEGIN SELECT RAISE(ABORT, 'an audit entry is immutable'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the head of an audit chain stays'); END;
CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head WHEN NEW.seq < OLD.seq OR NEW.pruned_seq < OLD.pruned_seq
    BEGIN SELECT RAISE(ABORT, 'the head of an audit chain only moves on'); END;
