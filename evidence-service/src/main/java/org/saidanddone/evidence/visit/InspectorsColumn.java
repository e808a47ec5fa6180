package org.saidanddone.evidence.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Inspector;

/** Who took part in a visit, as JSON text: they are only ever read and written with it. */
@Converter
class InspectorsColumn implements AttributeConverter<@Nullable List<Inspector>, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();
    private static final TypeReference<List<Inspector>> INSPECTORS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Inspector> inspectors) {
        try {
            return inspectors == null ? null : JSON.writeValueAsString(inspectors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inspectors could not be written", e);
        }
    }

    @Override
    public @Nullable List<Inspector> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, INSPECTORS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored inspectors do not read as such", e);
        }
    }
}
