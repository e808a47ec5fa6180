-- The user-led organisation took the version out of force; the decision that it stood under stays.
alter table standard_version drop constraint standard_version_status_check;
alter table standard_version add constraint standard_version_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'SUPERSEDED', 'WITHDRAWN'));
