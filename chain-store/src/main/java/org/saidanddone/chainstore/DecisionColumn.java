package org.saidanddone.chainstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Decision;

/** A decision as JSON text in the table of what is published: the constraints of that table read it. */
@Converter
public class DecisionColumn implements AttributeConverter<@Nullable Decision, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Decision decision) {
        try {
            return decision == null ? null : JSON.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision could not be written", e);
        }
    }

    @Override
    public @Nullable Decision convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored decision does not read as one", e);
        }
    }
}
