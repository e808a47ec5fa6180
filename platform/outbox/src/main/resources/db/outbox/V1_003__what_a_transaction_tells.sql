-- Whether the newest event about that aggregate was appended by the present transaction, is still to be sent, and says that text at that path.
create function outbox_tells_now(type text, id uuid, path text[], said text) returns boolean language sql stable as $$
    select coalesce((
        select xmin = pg_current_xact_id()::xid and sent_at is null and convert_from(payload, 'UTF8')::jsonb #>> $3 = $4
        from outbox where aggregate_type = $1 and aggregate_id = $2 order by version desc limit 1), false)
$$;
