package org.saidanddone.chainstore;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.saidanddone.events.id.AggregateRef;

/**
 * One change of how something stands that is or was published.
 *
 * @param sequence its place among all changes of this service: later commits have higher numbers
 */
public record PublicationChange(long sequence, AggregateRef candidate, Kind kind, Instant at) {
    /** What changed. */
    public enum Kind {
        @JsonProperty("published")
        PUBLISHED("published"),
        @JsonProperty("suspended")
        SUSPENDED("suspended"),
        @JsonProperty("superseded")
        SUPERSEDED("superseded"),
        @JsonProperty("withdrawn")
        WITHDRAWN("withdrawn"),
        /** Something that it rests on can no longer be verified; it stays published. */
        @JsonProperty("unverified")
        UNVERIFIED("unverified"),
        /** All that it rests on can be verified again. */
        @JsonProperty("verified")
        VERIFIED("verified"),
        /** So many rest on something that changed that each is judged by and by: it is not approved until then. */
        @JsonProperty("checking")
        CHECKING("checking"),
        /** It was judged and stands: it is approved again. */
        @JsonProperty("checked")
        CHECKED("checked");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }
}
