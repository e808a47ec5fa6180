-- What rests on something together with more than 200 others is not judged in the transaction that changes it: it waits here, not approved meanwhile.
alter table publication add column checking boolean not null default false;
alter table publication add constraint only_what_is_published_is_checked check (not checking or status = 'published');
-- Who has waited longest is judged first, however often others come meanwhile.
alter table publication add column checking_since timestamptz;
alter table publication add constraint checking_has_a_beginning check (checking = (checking_since is not null));
create index publication_checking on publication (checking_since) where checking;

alter table publication_change drop constraint publication_change_change_check;
alter table publication_change add constraint publication_change_change_check
    check (change in ('published', 'suspended', 'superseded', 'withdrawn', 'unverified', 'verified', 'checking', 'checked'));
