package org.saidanddone.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value in the query that cannot be read is malformed; left to itself, Quarkus REST answers as if the address did not exist. */
@Provider
class QueryValues implements ParamConverterProvider {
    private static final int LETTERS_OF_A_UUID = 36;

    @Override
    @SuppressWarnings("unchecked") // what reads a kind is chosen by that kind
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> kind, Type type, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(query -> ((QueryParam) query).value())
                .findFirst();
        Function<String, Object> reader = name.isPresent() ? reader(kind) : null;
        return reader == null
                ? null
                : (ParamConverter<T>) new Value(name.get(), reader, "Expected here: " + Expected.of(kind));
    }

    private static @Nullable Function<String, Object> reader(Class<?> kind) {
        if (kind == int.class || kind == Integer.class) {
            return Integer::valueOf;
        }
        if (kind == UUID.class) {
            return QueryValues::uuid;
        }
        return kind.isEnum() ? text -> constant(kind, text) : null;
    }

    /** {@link UUID#fromString} is content with fewer digits. */
    private static UUID uuid(String text) {
        if (text.length() != LETTERS_OF_A_UUID) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Object constant(Class<?> kind, String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> PublicNames.of((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private record Value(String name, Function<String, Object> reader, String expected)
            implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal(ProblemType.MALFORMED, "A value in the query cannot be read. " + expected)
                        .inQuery(name);
            }
        }

        @Override
        public String toString(Object value) {
            return value instanceof Enum<?> constant ? PublicNames.of(constant) : value.toString();
        }
    }
}
