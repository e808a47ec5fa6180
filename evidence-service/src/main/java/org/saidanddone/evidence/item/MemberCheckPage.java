package org.saidanddone.evidence.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of member checks looks like, for the OpenAPI document: it shows no type parameters. */
@Schema(name = "MemberCheckPage", description = "A page of the member checks of one thing said.")
record MemberCheckPage(
        @Schema(description = "In the order in which they were made: the latest stands last.")
        List<MemberCheckView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
