package org.saidanddone.system;

import java.util.List;

/** What a service keeps of one aggregate of another service. */
record Copy(Database reader, String id) {
    /** Its version and status. */
    List<String> fact() {
        return reader.texts(
                "select 'v' || version || ' ' || (state ->> 'status') from fact where aggregate_id = ?::uuid", id);
    }

    /** Why something about it was kept aside and not applied. */
    List<String> parked() {
        return reader.texts("select reason from inbox_parked where aggregate_id = ?::uuid and resolved_at is null", id);
    }

    /** What a person has to look at. */
    List<String> findings() {
        return reader.texts("select kind from inbox_finding where aggregate_id = ?::uuid and resolved_at is null", id);
    }

    /** As if a version had been missing for so long already. */
    void gapIsOlder(String by) {
        reader.change(
                "update inbox_aggregate set gap_since = gap_since - ?::interval where id = ?::uuid and gap_since is not null",
                by,
                id);
    }

    /** Newer software comes, which reads so what was kept aside: another applier begins, and tries it again. */
    void isReadAnewAs(Handmade event) {
        reader.change(
                "update inbox_parked set payload = ? where aggregate_id = ?::uuid and resolved_at is null",
                event.value(),
                id);
        reader.texts(
                "select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and application_name = 'inbox applier lock'");
    }
}
