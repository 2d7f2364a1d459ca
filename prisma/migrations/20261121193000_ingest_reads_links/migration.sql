-- The daily files hold each event with its place in the chain, also one that was recorded before a crash.
GRANT SELECT (seq, prev_hash) ON audit_event TO veilgate_ingest;
