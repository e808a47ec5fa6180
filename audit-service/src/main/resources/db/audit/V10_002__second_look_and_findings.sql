-- audit-service's own opinion of each decision that published something, found from the journal alone (docs/gate-protocol.md, "Second look").
create table second_look (
    type             text        not null,
    id               uuid        not null,
    version          bigint      not null check (version >= 1),   -- of the aggregate, by which it was published
    sequence         bigint      not null unique references journal_entry,
    beyond           boolean     not null,                        -- it claims a frontier beyond the end of a topic
    edition          integer     check (edition >= 1),            -- of the rules it names; null: they are no edition, or it was decided before editions were kept
    outcome          text        not null default 'pending'
        check (outcome in ('pending', 'agreed', 'disagreed', 'unverified')),
    journaled_at     timestamptz not null default clock_timestamp(),
    due_at           timestamptz not null default clock_timestamp(),
    published        boolean     not null default false,          -- still, by the aggregate's newest event
    standing         text        check (standing in ('complete', 'incomplete', 'unverified')), -- by the newest facts
    incomplete_since timestamptz check (standing = 'incomplete' or incomplete_since is null),
    looked_at        timestamptz,
    primary key (type, id, version)
);
create index second_look_due on second_look (due_at) where outcome in ('pending', 'unverified');
create index second_look_edition on second_look (type, edition, journaled_at) where edition is not null;
create index second_look_published on second_look (type, id) where published;

-- Facts are read from the journal as of a frontier; profiles are found by their programme.
create index journal_profile_of on journal_entry ((payload::jsonb -> 'state' ->> 'programme')) where aggregate_type = 'gate-profile';

-- What was journalled before is looked at as well.
insert into second_look (type, id, version, sequence, beyond, published)
select decided.aggregate_type, decided.aggregate_id, decided.version, decided.sequence, false,
    decided.version = max(decided.version) over (partition by decided.aggregate_type, decided.aggregate_id)
        and newest.payload::jsonb #>> '{state,publication,status}' = 'published'
from journal_entry decided
join lineage_node node on node.type = decided.aggregate_type and node.id = decided.aggregate_id
join journal_entry newest on newest.aggregate_type = node.type and newest.aggregate_id = node.id and newest.version = node.version
where decided.payload::jsonb #>> '{state,publication,status}' = 'published'
  and not exists (
    select from journal_entry before
    where before.aggregate_type = decided.aggregate_type and before.aggregate_id = decided.aggregate_id
      and before.version = decided.version - 1
      and before.payload::jsonb #> '{state,publication}' = decided.payload::jsonb #> '{state,publication}');

create table finding (
    id              uuid        primary key,
    version         bigint      not null check (version >= 1),
    subject_type    text        not null check (subject_type in ('standard-version', 'clause-version')),
    subject_id      uuid        not null,
    subject_version bigint      not null check (subject_version >= 1),
    kind            text        not null,
    rules           text[]      not null,
    at              timestamptz not null,
    status          text        not null check (status in ('open', 'resolved')),
    resolved_by     text,
    resolved_at     timestamptz,
    reason          text        check (char_length(reason) <= 2000),
    check ((status = 'resolved') = (resolved_by is not null and resolved_at is not null and reason is not null))
);
-- One is enough to suspend it.
create unique index finding_open on finding (subject_type, subject_id, subject_version) where status = 'open';
create index finding_of on finding (subject_id, id);
