package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UserLedDeclarationId;

/**
 * What an organisation declares of its governing body.
 *
 * @param organisation that declares it
 * @param members of the governing body
 * @param withLivedExperience how many of those are people with lived experience
 * @param validThrough the last month in which it is in force, to its end in UTC
 * @param verification of the figures as they stand; null while nobody has verified them, as after every correction
 */
public record UserLedDeclarationState(
        UserLedDeclarationId id,
        OrganisationId organisation,
        int members,
        int withLivedExperience,
        YearMonth validThrough,
        @Nullable Verification verification)
        implements State {

    /** The first moment at which it is no longer in force. */
    @JsonIgnore
    public Instant expiresAt() {
        return validThrough.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** On whoever verified it; that it is the organisation's is said by the organisation. */
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return verification == null
                ? Set.of()
                : Set.of(verification.organisation().ref());
    }
}
