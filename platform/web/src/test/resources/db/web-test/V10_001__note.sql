create table note (
    id uuid primary key,
    title text not null,
    version bigint not null
);

-- While a test holds advisory lock 4711, no event is marked as acknowledged.
create function hold_acknowledgement() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(4711);
    return null;
end $$;

create trigger hold_acknowledgement before update on outbox execute function hold_acknowledgement();
