-- Long work: imports, plans, reports. One row a job; whoever runs it holds the number in "fence".
CREATE TABLE job (
    county_id text NOT NULL,
    job_id text NOT NULL,
    kind text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempt integer NOT NULL,
    fence bigint NOT NULL,
    worker text,
    share double precision,
    best double precision,
    bound double precision,
    history text NOT NULL,
    message text,
    stop_asked boolean NOT NULL,
    result_attempt integer,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    started_at timestamptz,
    seen_at timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (county_id, job_id)
);

CREATE INDEX job_open ON job (county_id, state, seen_at) WHERE state IN ('queued', 'running');

-- What each attempt came to. Only the one that job.result_attempt names was published.
CREATE TABLE job_result (
    county_id text NOT NULL,
    job_id text NOT NULL,
    attempt integer NOT NULL,
    fence bigint NOT NULL,
    content bytea NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (county_id, job_id, attempt),
    FOREIGN KEY (county_id, job_id) REFERENCES job (county_id, job_id)
);
