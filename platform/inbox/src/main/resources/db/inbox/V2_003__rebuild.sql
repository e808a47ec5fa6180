-- A rebuild no longer forgets how far each source had been read: until it is read so far again, the copy knows less than it did (docs/gate-protocol.md, "Rebuild and restore").
alter table inbox_offset add column whole_from bigint not null default 0 check (whole_from >= 0);
