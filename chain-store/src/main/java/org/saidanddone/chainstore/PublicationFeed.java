package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How what this service publishes changed, in the order of the commits: for partners who must learn of suspensions without asking object by object. */
@ApplicationScoped
public class PublicationFeed {
    private final Database database;

    PublicationFeed(Database database) {
        this.database = database;
    }

    /**
     * The next changes.
     *
     * @param sequence of the last one already read; 0 before the first
     */
    public List<PublicationChange> after(long sequence, int most) {
        return database.ask(connection -> PublicationChangeTable.after(connection, sequence, most));
    }
}
