-- A programme is led by a user-led organisation and commissioned by a commissioner: the foreign keys say so, kind included.
create table programme (
    id                uuid    primary key,
    version           bigint  not null check (version >= 1),
    title             text    not null check (char_length(title) between 1 and 200),
    user_led          uuid    not null,
    user_led_kind     text    not null generated always as ('USER_LED') stored,
    commissioner      uuid    not null,
    commissioner_kind text    not null generated always as ('COMMISSIONER') stored,
    gate_profile      integer not null check (gate_profile >= 1),
    foreign key (user_led, user_led_kind) references organisation (id, kind),
    foreign key (commissioner, commissioner_kind) references organisation (id, kind),
    unique (id, user_led)
);
