package org.saidanddone.evidence.declaration;

import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.evidence.organisation.OrganisationResource;
import org.saidanddone.web.Reference;

/** A declaration, as it is served. */
@Schema(name = "UserLedDeclaration", description = "What an organisation declares of its governing body.")
public record DeclarationView(
        @Schema(examples = ExampleIds.DECLARATION) UUID id,

        @Schema(
                description = "Its path.",
                examples = OrganisationResource.PATH + "/" + ExampleIds.ORGANISATION + "/"
                        + OrganisationResource.DECLARATIONS + "/" + ExampleIds.DECLARATION)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "Whose governing body it is about.")
        Reference organisation,

        @Schema(description = "How many people the governing body has.", examples = "8")
        int members,

        @Schema(description = "How many of them are people with lived experience.", examples = "7")
        int withLivedExperience,

        @Schema(description = "The last month in which it is in force.", examples = "2027-10")
        YearMonth validThrough,

        @Schema(description = "Who verified it as it stands; absent while nobody has.") @Nullable Verified verification)
        implements View {

    /** Who found it true, and when. */
    @Schema(name = "Verification", description = "Who found it true, and when.")
    public record Verified(
            @Schema(description = "The organisation that looked.")
            Reference organisation,

            @Schema(description = "The month in which it did.", examples = "2026-11")
            YearMonth month) {}
}
