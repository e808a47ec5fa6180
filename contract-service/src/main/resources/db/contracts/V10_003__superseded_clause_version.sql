-- A newer version of the clause was published and took its place; the decision that it stood under stays.
alter table clause_version drop constraint clause_version_status_check;
alter table clause_version add constraint clause_version_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'SUPERSEDED'));
