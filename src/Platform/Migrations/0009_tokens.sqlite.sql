-- Keys for programs. Like sessions they belong to an account; only the hash of the secret is kept.
-- rights: names parted by commas; places: JSON, empty for all places of the account.
CREATE TABLE api_token (
    token_id text NOT NULL,
    account_id text NOT NULL,
    name text NOT NULL,
    secret_hash text NOT NULL,
    security_stamp text NOT NULL,
    rights text NOT NULL,
    places text NOT NULL,
    created_at text NOT NULL,
    expires_at text NOT NULL,
    last_used_at text,
    revoked_at text,
    PRIMARY KEY (token_id),
    UNIQUE (secret_hash),
    FOREIGN KEY (account_id) REFERENCES account (account_id)
) STRICT;

CREATE INDEX api_token_open ON api_token (account_id) WHERE revoked_at IS NULL;
