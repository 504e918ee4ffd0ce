-- Accounts belong to the installation: a name is looked up before anybody knows where its owner acts.
CREATE TABLE account (
    account_id text NOT NULL,
    user_name text NOT NULL,
    normalized_name text NOT NULL,
    display_name text NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    concurrency_stamp text NOT NULL,
    failed_count integer NOT NULL,
    locked_until timestamptz,
    two_factor boolean NOT NULL,
    authenticator_key text,
    recovery_codes text,
    last_code text,
    must_change_password boolean NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (account_id),
    UNIQUE (normalized_name)
);

CREATE TABLE account_post (
    account_id text NOT NULL,
    post_id text NOT NULL,
    role text NOT NULL,
    module text,
    place_kind text NOT NULL,
    place_county text NOT NULL,
    place_part text NOT NULL,
    given_at timestamptz NOT NULL,
    given_by text NOT NULL,
    taken_at timestamptz,
    taken_by text,
    PRIMARY KEY (account_id, post_id),
    FOREIGN KEY (account_id) REFERENCES account (account_id)
);

-- The three administrators are different persons and hold no other post: whatever program writes.
CREATE FUNCTION account_post_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM account_post other
        WHERE other.account_id = NEW.account_id AND other.taken_at IS NULL AND other.role <> NEW.role
          AND (other.role IN ('SystemAdmin', 'SecurityAdmin', 'AuditAdmin') OR NEW.role IN ('SystemAdmin', 'SecurityAdmin', 'AuditAdmin')))
    THEN RAISE EXCEPTION 'administrators are different persons and hold no other post';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER account_post_apart BEFORE INSERT ON account_post FOR EACH ROW EXECUTE FUNCTION account_post_apart();

CREATE TABLE account_session (
    session_id text NOT NULL,
    account_id text NOT NULL,
    security_stamp text NOT NULL,
    address text NOT NULL,
    browser text NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (session_id),
    FOREIGN KEY (account_id) REFERENCES account (account_id)
);

CREATE INDEX account_session_open ON account_session (account_id) WHERE ended_at IS NULL;
