package org.saidanddone.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A number in the query that is none is malformed; left to itself, Quarkus REST answers as if the address did not exist. */
@Provider
class QueryNumbers implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // the kinds are compared first
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> kind, Type type, Annotation[] annotations) {
        boolean query = Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
        return query && (kind == int.class || kind == Integer.class) ? (ParamConverter<T>) new WholeNumber() : null;
    }

    private static final class WholeNumber implements ParamConverter<Integer> {
        @Override
        public @Nullable Integer fromString(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new Refusal(
                        ProblemType.MALFORMED, "A number in the query is not a whole number of at most 32 bits.");
            }
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }
    }
}
