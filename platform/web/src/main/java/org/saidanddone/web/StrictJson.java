package org.saidanddone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** JSON is read as it is written: no unknown or double field, no number for a text, nothing after the end, no control characters. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    static final int MOST_DEPTH = 32;
    static final int MOST_DIGITS = 100;
    private static final int MOST_NAME = 200;

    /** After Quarkus's own, which would let unknown fields pass. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxNumberLength(MOST_DIGITS)
                        .maxNameLength(MOST_NAME)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        refuseEmptyTexts(mapper);
        mapper.registerModule(asWritten());
    }

    /** An empty text is a text, and stands for nothing else. */
    private static void refuseEmptyTexts(ObjectMapper mapper) {
        for (LogicalType type : LogicalType.values()) {
            if (type != LogicalType.Textual) {
                mapper.coercionConfigFor(type)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
            }
        }
    }

    /** Jackson's own readers of these types take other forms too: numbers, lists, base64. */
    private static SimpleModule asWritten() {
        return new SimpleModule("as-written")
                .addDeserializer(String.class, new TextReader<>(String.class, text -> text))
                .addDeserializer(UUID.class, new TextReader<>(UUID.class, text -> UUID.fromString(exactly(36, text))))
                .addDeserializer(
                        LocalDate.class, new TextReader<>(LocalDate.class, text -> LocalDate.parse(exactly(10, text))))
                .addDeserializer(
                        YearMonth.class, new TextReader<>(YearMonth.class, text -> YearMonth.parse(exactly(7, text))))
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse));
    }

    /** Java reads short UUIDs and years of five digits too. */
    private static String exactly(int length, String text) {
        if (text.length() != length) {
            throw new IllegalArgumentException("not as long as such a text is");
        }
        return text;
    }
}
