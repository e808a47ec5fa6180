-- Before each decision it is asked whether any of all that a candidate rests on is in doubt, under the gate lock. Normally nothing is.
create index inbox_aggregate_doubtful on inbox_aggregate (type, id) where doubtful;
