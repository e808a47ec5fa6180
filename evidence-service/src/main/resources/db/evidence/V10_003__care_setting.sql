create table care_setting (
    id            uuid   primary key,
    version       bigint not null check (version >= 1),
    name          text   not null check (char_length(name) between 1 and 200),
    provider      uuid   not null,
    provider_kind text   not null generated always as ('PROVIDER') stored,
    foreign key (provider, provider_kind) references organisation (id, kind)
);
