create table shelf (
    id      uuid   primary key,
    version bigint not null,
    state   jsonb  not null
);
