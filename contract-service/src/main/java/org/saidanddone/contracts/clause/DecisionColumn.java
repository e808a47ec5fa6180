package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Decision;

/** A decision as its column keeps it: the JSON that stands in events, so that a constraint can look into it. */
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
    public @Nullable Decision convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored decision does not read as one", e);
        }
    }
}
