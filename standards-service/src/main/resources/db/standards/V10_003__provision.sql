-- A provision is an aggregate of its own, so that its event with up to 200 links stays below 64 KiB.
create table provision (
    id                 uuid    primary key,
    version            bigint  not null check (version >= 1),
    standard_version   uuid    not null references standard_version (id),
    place              integer not null check (place between 0 and 199),
    text               text    not null check (char_length(text) between 1 and 5000),
    easy_read          text    not null check (char_length(easy_read) between 1 and 5000),
    digest             text    not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    announced_event    uuid,
    announced_position bigint,
    unique (standard_version, place),
    check ((announced_event is null) = (announced_position is null))
);

create table provision_link (
    provision  uuid    not null references provision (id),
    place      integer not null check (place between 0 and 199),
    evidence   uuid    not null,
    commitment text    not null check (commitment ~ '^hmac-sha256:[0-9a-f]{64}$'),
    primary key (provision, place),
    unique (provision, evidence)
);
