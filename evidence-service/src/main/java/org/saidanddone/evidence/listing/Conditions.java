package org.saidanddone.evidence.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saidanddone.web.Paging;

/** What holds for each row of a list. A filter that is not asked for adds nothing; one that nothing fits makes the list empty. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * One more condition.
     *
     * @param text in HQL, without a value of the request
     */
    public Conditions where(String text) {
        texts.add(text);
        return this;
    }

    /**
     * One more condition, with a value.
     *
     * @param text in HQL, with the value as a parameter of this name
     */
    public Conditions where(String text, String name, Object value) {
        values.put(name, value);
        return where(text);
    }

    /**
     * A filter of the request, if it is asked for.
     *
     * @param attribute of the entity, which must have this value
     */
    public Conditions equal(String attribute, @Nullable Object value) {
        return value == null ? this : where(attribute + " = :" + attribute, attribute, value);
    }

    /** The rows of a page of a list by id. */
    public <E> List<E> byId(PanacheRepositoryBase<E, ?> table, Paging page) {
        return rows(table, "id", page.afterId(), page);
    }

    /** The rows of a page of a list by an ascending number. */
    public <E> List<E> byNumber(PanacheRepositoryBase<E, ?> table, String attribute, Paging page) {
        return rows(table, attribute, page.afterNumber(), page);
    }

    private <E> List<E> rows(PanacheRepositoryBase<E, ?> table, String key, @Nullable Object after, Paging page) {
        if (after != null) {
            where(key + " > :after", "after", after);
        }
        return table.find(String.join(" and ", texts) + " order by " + key, values)
                .range(0, page.rows() - 1)
                .list();
    }
}
