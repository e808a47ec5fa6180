package org.saidanddone.contracts.clause;

import java.net.URI;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.StandardVersionId;

/** Where a clause version and its parts are found. */
public record ClausePath(URI href) {
    /** The path template of all versions, as resources declare it. */
    public static final String TEMPLATE = ClausePullResource.PATH + "/{clause}/versions/{number}";

    public static ClausePath of(ClauseVersionEntity clause) {
        return new ClausePath(
                URI.create(ClausePullResource.PATH + "/" + clause.clause().value() + "/versions/" + clause.number()));
    }

    public URI assent(AssentId assent) {
        return URI.create(href + "/assents/" + assent.value());
    }

    /** Of the link to a standard version. */
    public URI link(StandardVersionId standardVersion) {
        return URI.create(href + "/links/" + standardVersion.value());
    }
}
