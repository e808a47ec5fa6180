package org.saidanddone.chainstore.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the gate would say now.
 *
 * @param verdict {@code complete}, {@code incomplete} or {@code unverifiable}
 * @param gaps all of them; empty unless incomplete
 * @param notCounted what is linked and not counted though enough else is; empty unless complete
 */
@Schema(description = "What the gate would say now. Asking changes nothing.")
public record VerdictView(
        @Schema(
                description =
                        "unverifiable: what it rests on could not be read with certainty; then it is not published either.",
                enumeration = {"complete", "incomplete", "unverifiable"})
        String verdict,

        @Schema(description = "Every gap at once; none unless incomplete.")
        List<GapView> gaps,

        @Schema(description = "What is linked and does not count, though enough else does; none unless complete.")
        List<GapView> notCounted) {
    public VerdictView {
        gaps = List.copyOf(gaps);
        notCounted = List.copyOf(notCounted);
    }
}
