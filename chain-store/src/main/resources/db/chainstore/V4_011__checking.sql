-- What rests on something together with more than 200 others is not judged in the transaction that changes it: it waits here, not approved meanwhile.
alter table publication add column checking boolean not null default false;
alter table publication add constraint only_what_is_published_is_checked check (not checking or status = 'published');
create index publication_checking on publication (candidate_type, candidate_id) where checking;

alter table publication_change drop constraint publication_change_change_check;
alter table publication_change add constraint publication_change_change_check
    check (change in ('published', 'suspended', 'superseded', 'withdrawn', 'unverified', 'verified', 'checking', 'checked'));
