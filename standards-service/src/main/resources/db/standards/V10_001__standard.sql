-- A standard through all its versions. Its row is what a revision locks, so that version numbers have no gaps.
create table standard (
    id        uuid primary key,
    programme uuid not null,
    unique (id, programme)
);
