-- Findings are facts like others (ADR 010); the gate asks about each candidate which of them are open.
create index fact_open_finding on fact (aggregate_id) where aggregate_type = 'finding' and state ->> 'status' = 'open';
