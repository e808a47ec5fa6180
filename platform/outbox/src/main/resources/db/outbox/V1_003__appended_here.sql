-- Whether the present transaction has appended an event about that aggregate.
create function outbox_appended_now(type text, id uuid) returns boolean language sql stable as $$
    select exists (select from outbox where aggregate_type = $1 and aggregate_id = $2 and xmin = pg_current_xact_id()::xid)
$$;
