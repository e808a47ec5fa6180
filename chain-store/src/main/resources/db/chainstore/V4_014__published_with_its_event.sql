-- For the services that publish, which have an outbox: what becomes published without an event that says so would be served, and nobody who reads the topic would ever learn of it.
create function published_with_its_event() returns trigger language plpgsql as $$
begin
    if not outbox_tells_now(new.candidate_type, new.candidate_id, '{state,publication,status}', 'published') then
        raise exception 'it is published without the event that says so'
            using errcode = 'check_violation', constraint = 'published_with_its_event', table = 'publication';
    end if;
    return null;
end $$;
