package org.saidanddone.inbox;

import java.time.Instant;
import java.util.Optional;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/**
 * Something on a topic that an honest, undisturbed service would not have put there: a person has to look.
 *
 * @param position where, unless it concerns no single event
 * @param aggregate about which known aggregate, if that can be told
 * @param reason constant text that repeats nothing of what was read
 * @param at when it was found
 */
public record Finding(
        Kind kind,
        Source source,
        Optional<Position> position,
        Optional<AggregateRef> aggregate,
        String reason,
        Instant at) {

    public enum Kind {
        /** One version of one aggregate with two contents: a restored database, or a forger. */
        FORK("fork"),
        /** A version has been missing for longer than reordering explains. */
        GAP("gap"),
        /** An event that could not be read, or that contradicts itself. */
        UNREADABLE("unreadable"),
        /** The topic is not the one read so far; nothing more of it is applied until a rebuild. */
        HALTED("halted");

        private final String publicName;

        Kind(String publicName) {
            this.publicName = publicName;
        }

        public String publicName() {
            return publicName;
        }

        static Kind named(String publicName) {
            for (Kind kind : values()) {
                if (kind.publicName.equals(publicName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such kind of finding");
        }
    }
}
