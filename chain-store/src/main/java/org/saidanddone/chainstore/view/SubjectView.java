package org.saidanddone.chainstore.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;
import org.saidanddone.web.ServiceUrls;

/**
 * What a gap is about, by its public type name and its id.
 *
 * @param href of evidence; anything else stands where the gap's pointer points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What it is about, by type and id.")
public record SubjectView(
        @Schema(description = "Of which kind it is.", examples = "evidence")
        String type,

        @Schema(description = "Its id.") UUID id,

        @Schema(
                description = "Where it is read, when it is evidence; anything else stands where the pointer points.",
                examples = "http://127.0.0.1:8081/v1/evidence/7b0e4d1c-52f8-4a6b-9c3d-000000000005")
        @Nullable String href) {
    static SubjectView of(AggregateRef ref, ServiceUrls services) {
        return new SubjectView(
                ref.type().publicName(),
                ref.id(),
                ref.type() == AggregateType.EVIDENCE
                        ? services.reference(Source.EVIDENCE, ref.id(), "/v1/evidence/" + ref.id())
                                .href()
                        : null);
    }
}
