-- What is kept of a plan of teachers is encrypted as a whole: it says who is where, since when and who is exempt. NULL is one from before, which
-- the program encrypts at its next start, or a plan that holds nobody.
ALTER TABLE plan ADD COLUMN key_id text;

-- What was computed stays as it is, but may be encrypted with another key; its hash, taken before, tells whether it is still the same.
CREATE OR REPLACE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    encrypted boolean := false;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        encrypted := NEW.content IS NOT NULL AND NEW.key_id IS NOT NULL AND NEW.key_id IS DISTINCT FROM OLD.key_id
            AND to_jsonb(NEW) - 'content' - 'key_id' = to_jsonb(OLD) - 'content' - 'key_id';
    END IF;
    IF OLD.fate = 'accepted' AND NOT encrypted THEN
        RAISE EXCEPTION 'an accepted plan is immutable';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF OLD.content_hash IS NOT NULL AND NOT encrypted AND (NEW.content_hash IS DISTINCT FROM OLD.content_hash
        OR NEW.content IS DISTINCT FROM OLD.content OR NEW.options_text IS DISTINCT FROM OLD.options_text) THEN
        RAISE EXCEPTION 'a computed plan is immutable';
    END IF;
    RETURN NEW;
END
$$;
