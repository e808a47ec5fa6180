package org.saidanddone.audit.lineage;

/** Which way to walk. */
enum Direction {
    /** From a clause towards the evidence. */
    PROVENANCE("from", "to"),
    /** From the evidence towards the clauses. */
    IMPACT("to", "from");

    private final String near;
    private final String far;

    Direction(String near, String far) {
        this.near = near;
        this.far = far;
    }

    /** The edges that leave the given nodes this way; parameters: array of types, array of ids. */
    String query() {
        return """
                select e.from_type, e.from_id, e.to_type, e.to_id, e.relation, e.pinned
                from lineage_edge e
                join unnest(?::text[], ?::uuid[]) as node(type, id) on e.%1$s_type = node.type and e.%1$s_id = node.id
                """.formatted(near);
    }

    /** The names of the columns at the far end. */
    String far() {
        return far;
    }
}
