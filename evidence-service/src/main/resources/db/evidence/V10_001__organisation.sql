-- The register of organisations. (id, kind) is unique so that others can refer to an organisation of a certain kind.
create table organisation (
    id      uuid   primary key,
    version bigint not null check (version >= 1),
    name    text   not null check (char_length(name) between 1 and 200),
    kind    text   not null check (kind in ('USER_LED', 'COMMISSIONER', 'PROVIDER', 'SUPPORT', 'AUDITOR')),
    unique (id, kind)
);
