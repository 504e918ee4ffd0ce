-- What is kept of a plan of teachers is encrypted as a whole: it says who is where, since when and who is exempt. NULL is one from before, which
-- the program encrypts at its next start, or a plan that holds nobody.
ALTER TABLE plan ADD COLUMN key_id text;

-- What was computed stays as it is, but may be encrypted with another key; its hash, taken before, tells whether it is still the same.
DROP TRIGGER plan_no_update;
DROP TRIGGER plan_no_other_content;
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan WHEN OLD.fate = 'accepted'
    AND NOT (NEW.content IS NOT NULL AND NEW.key_id IS NOT NULL AND NEW.key_id IS NOT OLD.key_id
        AND (NEW.county_id, NEW.plan_id, NEW.kind, NEW.name, NEW.school_year, NEW.version_no, NEW.data_hash, NEW.pack_id, NEW.pack_hash, NEW.options_text,
            NEW.target, NEW.based_on, NEW.job_id, NEW.status, NEW.cost, NEW.bound, NEW.gap, NEW.seconds, NEW.content_hash, NEW.computed_at, NEW.fate,
            NEW.decided_at, NEW.decided_by, NEW.created_at, NEW.created_by)
        IS (OLD.county_id, OLD.plan_id, OLD.kind, OLD.name, OLD.school_year, OLD.version_no, OLD.data_hash, OLD.pack_id, OLD.pack_hash, OLD.options_text,
            OLD.target, OLD.based_on, OLD.job_id, OLD.status, OLD.cost, OLD.bound, OLD.gap, OLD.seconds, OLD.content_hash, OLD.computed_at, OLD.fate,
            OLD.decided_at, OLD.decided_by, OLD.created_at, OLD.created_by))
    BEGIN SELECT RAISE(ABORT, 'an accepted plan is immutable'); END;
CREATE TRIGGER plan_no_other_content BEFORE UPDATE ON plan WHEN OLD.content_hash IS NOT NULL
    AND (NEW.content_hash IS NOT OLD.content_hash OR NEW.options_text IS NOT OLD.options_text
        OR (NEW.content IS NOT OLD.content AND NOT (NEW.content IS NOT NULL AND NEW.key_id IS NOT NULL AND NEW.key_id IS NOT OLD.key_id)))
    BEGIN SELECT RAISE(ABORT, 'a computed plan is immutable'); END;
