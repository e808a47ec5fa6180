package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.evidence.answer.View;

/**
 * Evidence without its words, as the gathering organisation reads it. It tells no time: only the visit does.
 *
 * @param commitment salted, so that it says nothing about the words
 */
@Schema(name = "Evidence", description = "One thing that a person said, without the words.")
public record EvidenceView(
        UUID id,
        String href,
        long version,
        UUID programme,
        UUID visit,
        UUID setting,

        UUID person,

        UUID consent,
        Account account,

        @Schema(description = "Salted; changes whenever the words do.")
        String commitment,

        EvidenceStatus status,

        @Schema(description = "The latest member check, if there was one.") @Nullable CheckView check)
        implements View {}
