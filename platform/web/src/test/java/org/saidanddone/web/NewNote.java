package org.saidanddone.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.OrganisationKind;

/** A body with a field of every kind that the services have. */
record NewNote(
        @PlainText(max = 10) String title,
        @NotNull OrganisationKind kind,
        @Nullable UUID about,
        int count,
        boolean open,
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable ContentDigest digest,
        @Nullable List<UUID> links,
        @Nullable @Valid List<Part> parts) {
    record Part(@PlainText(max = 5) String text) {}
}
