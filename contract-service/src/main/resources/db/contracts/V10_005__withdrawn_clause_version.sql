-- One of the two sides took the version out of force; the decision that it stood under stays. The reason is published: it is the side's own, about the contract.
alter table clause_version drop constraint clause_version_status_check;
alter table clause_version add constraint clause_version_status_check
    check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'SUPERSEDED', 'WITHDRAWN'));
alter table clause_version
    add column withdrawn_by uuid,
    add column withdrawal_reason text check (char_length(withdrawal_reason) between 1 and 2000),
    add constraint withdrawn_by_one_side check ((status = 'WITHDRAWN') = (withdrawn_by is not null)),
    add constraint reason_of_a_withdrawal check (withdrawal_reason is null or withdrawn_by is not null);
