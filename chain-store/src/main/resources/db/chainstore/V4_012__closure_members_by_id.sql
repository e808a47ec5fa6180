-- Publishing what rests on a thousand things writes a row for each of them under the gate lock. Nearly always an id alone tells rows
-- apart, so ids come first. And no row is held against publication one by one: a row whose publication is gone says nothing, since who looks
-- for dependents joins publication.
-- In the order in which the gate takes them, so that the two never wait for each other.
lock table publication, closure_member in access exclusive mode;
alter table closure_member drop constraint closure_member_candidate_type_candidate_id_fkey;
alter table closure_member drop constraint closure_member_pkey;
alter table closure_member add primary key (candidate_id, aggregate_id, candidate_type, aggregate_type);
drop index closure_member_dependents;
create index closure_member_dependents on closure_member (aggregate_id);
