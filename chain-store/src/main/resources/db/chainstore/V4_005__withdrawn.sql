-- What is or was published may be taken out of force for good by its own side.
alter table publication drop constraint publication_status_check;
alter table publication add constraint publication_status_check
    check (status in ('published', 'suspended', 'superseded', 'withdrawn'));
alter table publication_change drop constraint publication_change_change_check;
alter table publication_change add constraint publication_change_change_check
    check (change in ('published', 'suspended', 'superseded', 'withdrawn', 'unverified', 'verified'));
