-- What a user-led organisation declares of its governing body, and who verified it; months are kept as their first day.
create table user_led_declaration (
    id                    uuid    primary key,
    version               bigint  not null check (version >= 1),
    organisation          uuid    not null,
    organisation_kind     text    not null generated always as ('USER_LED') stored,
    members               integer not null check (members between 1 and 1000),
    with_lived_experience integer not null check (with_lived_experience between 0 and members),
    valid_through         date    not null check (extract(day from valid_through) = 1),
    verified_by           uuid    references organisation (id),
    verified_in           date    check (extract(day from verified_in) = 1),
    foreign key (organisation, organisation_kind) references organisation (id, kind),
    unique (id, organisation),
    check ((verified_by is null) = (verified_in is null)),
    constraint user_led_declaration_verified_by_another check (verified_by <> organisation)
);
create index user_led_declaration_of_organisation on user_led_declaration (organisation, id);

-- The one that was verified last. The two tables name each other, so whoever copies them needs to defer this.
alter table organisation add column declaration uuid,
    add constraint organisation_declaration foreign key (declaration, id) references user_led_declaration (id, organisation)
        deferrable;
