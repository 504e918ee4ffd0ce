-- A county may take its own standard out of use. The row stays: assessments name its hash.
ALTER TABLE standard_pack ADD COLUMN retired_at timestamptz;
