-- A person within one programme. The voice is how other services may count people; the name stands in a table of its own.
create table person (
    id           uuid   primary key,
    version      bigint not null check (version >= 1),
    programme_id uuid   not null references programme (id),
    voice        uuid   not null unique,
    unique (id, programme_id)
);

create table person_name (
    person_id uuid primary key references person (id),
    name      text not null check (char_length(name) between 1 and 200)
);
