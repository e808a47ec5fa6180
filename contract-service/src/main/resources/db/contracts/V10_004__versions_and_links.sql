-- Lists go by clause and number, within one status or one contract.
drop index clause_version_pulled;
create index clause_version_by_status on clause_version (status, clause, number);
create index clause_version_of_contract on clause_version (contract, clause, number);

create index contract_of_programme on contract (programme, id);
create index contract_of_provider on contract (provider, id);
create index contract_of_commissioner on contract (commissioner, id);

-- The address of what is implemented: of which standard, and which version. Both never change, so they are kept with the link.
alter table clause_implements
    add column standard uuid,
    add column number integer check (number >= 1);
update clause_implements
    set standard = (fact.state ->> 'standard')::uuid, number = (fact.state ->> 'number')::integer
    from fact
    where fact.aggregate_type = 'standard-version' and fact.aggregate_id = clause_implements.standard_version;
alter table clause_implements
    alter column standard set not null,
    alter column number set not null;
create index clause_implements_standard on clause_implements (standard, clause_version);
