-- Long work: imports, plans, reports. One row a job; whoever runs it holds the number in "fence".
CREATE TABLE job (
    county_id text NOT NULL,
    job_id text NOT NULL,
    kind text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempt integer NOT NULL,
    fence integer NOT NULL,
    worker text,
    share real,
    best real,
    bound real,
    history text NOT NULL,
    message text,
    stop_asked integer NOT NULL,
    result_attempt integer,
    created_at text NOT NULL,
    created_by text NOT NULL,
    started_at text,
    seen_at text,
    finished_at text,
    PRIMARY KEY (county_id, job_id)
) STRICT;

CREATE INDEX job_open ON job (county_id, state, seen_at) WHERE state IN ('queued', 'running');

-- What each attempt came to. Only the one that job.result_attempt names was published.
CREATE TABLE job_result (
    county_id text NOT NULL,
    job_id text NOT NULL,
    attempt integer NOT NULL,
    fence integer NOT NULL,
    content blob NOT NULL,
    written_at text NOT NULL,
    PRIMARY KEY (county_id, job_id, attempt),
    FOREIGN KEY (county_id, job_id) REFERENCES job (county_id, job_id)
) STRICT;
