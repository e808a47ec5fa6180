-- Who took part in a visit, without names: as what, who pays for support, and in which providers an interest was declared.
-- Null of a visit that was recorded before this was.
alter table visit add column inspectors text check (inspectors is json array);
