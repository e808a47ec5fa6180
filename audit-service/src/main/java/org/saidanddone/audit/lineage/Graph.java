package org.saidanddone.audit.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the provenance graph. */
@Schema(description = "What the asked aggregate rests on (provenance) or what rests on it (impact), itself included.")
public record Graph(
        Point root,
        @Schema(description = "Sorted by type and id.") List<Node> nodes,

        @Schema(description = "Each from what rests to what it rests on.")
        List<Line> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** An aggregate by its type and id. */
    @Schema(name = "GraphPoint", description = "An aggregate by its type and id.")
    public record Point(
            @Schema(description = "Of which kind it is.", examples = "clause-version")
            String type,

            @Schema(description = "Its id.") UUID id) {}

    /**
     * An aggregate of the graph.
     *
     * @param version null when it is referred to and no event of it was read yet
     * @param status for what can fall: draft, published, suspended, superseded, withdrawn; proposed, in-force; standing, withdrawn, erased; given, refused; declared, verified
     */
    @Schema(name = "GraphNode", description = "An aggregate of the graph as it stands.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            @Schema(description = "Of which kind it is.", examples = "evidence")
            String type,

            @Schema(description = "Its id.") UUID id,

            @Schema(
                    description = "Its version; absent when it is referred to and no event of it was read yet.",
                    examples = "2")
            @Nullable Long version,

            @Schema(
                    description =
                            "For what can fall. Standards and clauses: draft, published, suspended, superseded, withdrawn; gate profiles: proposed, in-force; evidence: standing, withdrawn, erased; consents: given, refused, withdrawn; user-led declarations: declared, verified.",
                    examples = "standing")
            @Nullable String status) {}

    /**
     * One thing rests on another.
     *
     * @param relation in the words of W3C PROV where it has one
     * @param pinned the digest or commitment that the link was made on
     */
    @Schema(name = "GraphEdge", description = "One thing rests on another.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Point from,
            Point to,

            @Schema(description = "In the words of W3C PROV where it has one.", examples = "wasDerivedFrom")
            String relation,

            @Schema(
                    description =
                            "The digest or commitment of what was linked to, as it was read then; absent where nothing was read.",
                    examples = "sha256:7c1693b9fba9d2ccce9eadd0c3c1c9fb7fe0a63ee32825a7d93c768556b33245")
            @Nullable String pinned) {}
}
