-- A visit is led by the user-led organisation of its programme.
create table visit (
    id           uuid   primary key,
    version      bigint not null check (version >= 1),
    programme_id uuid   not null,
    setting_id   uuid   not null references care_setting (id),
    lead         uuid   not null,
    visited_on   date   not null check (visited_on >= date '1900-01-01'),
    foreign key (programme_id, lead) references programme (id, user_led),
    unique (id, programme_id, setting_id)
);
