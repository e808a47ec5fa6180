-- Asked at the commit, so that the event may come before the row or after it.
create constraint trigger inserted_with_its_event after insert on publication deferrable initially deferred
    for each row when (new.status = 'published') execute function published_with_its_event();
create constraint trigger updated_with_its_event after update on publication deferrable initially deferred
    for each row when (new.status = 'published' and (old.status <> 'published' or (old.candidate_type, old.candidate_id) <> (new.candidate_type, new.candidate_id))) execute function published_with_its_event();
