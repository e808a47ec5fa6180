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
    @Schema(name = "GraphPoint")
    public record Point(@Schema(examples = "clause-version") String type, UUID id) {}

    /**
     * An aggregate of the graph.
     *
     * @param version null when it is referred to and no event of it was read yet
     * @param status for what can fall: draft, published, suspended, superseded; proposed, in-force; standing, withdrawn; given, refused
     */
    @Schema(name = "GraphNode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            @Schema(examples = "evidence") String type,
            UUID id,
            @Schema(examples = "2") @Nullable Long version,
            @Schema(examples = "standing") @Nullable String status) {}

    /**
     * One thing rests on another.
     *
     * @param relation in the words of W3C PROV where it has one
     * @param pinned the digest or commitment that the link was made on
     */
    @Schema(name = "GraphEdge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Point from,
            Point to,
            @Schema(examples = "wasDerivedFrom") String relation,
            @Nullable String pinned) {}
}
