create table applied (event_id uuid not null);
