package org.saidanddone.evidence.consent;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.evidence.answer.View;

/** A consent, as the gathering organisation reads it. */
@Schema(name = "Consent", description = "What one person allows in one programme.")
public record ConsentView(
        UUID id,
        String href,
        long version,
        UUID person,
        UUID programme,
        Set<Purpose> purposes,
        ConsentStatus status,

        @Schema(examples = "2027-11") @Nullable YearMonth validThrough)
        implements View {}
