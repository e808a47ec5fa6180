package org.saidanddone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.events.id.AggregateType;

/** Records and schemas are written by hand, both: so each is held against the other. */
class RecordsAndSchemasAgreeTest {
    @ParameterizedTest
    @EnumSource
    void theSchemaOfAnAggregateNamesExactlyItsEventTypes(AggregateType type) {
        Set<String> ours = Arrays.stream(EventType.values())
                .filter(event -> event.aggregate() == type)
                .map(EventType::wireName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts(SchemaWalk.schemaOf(type).at("/properties/type/enum"))).isEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource
    void aStateHasExactlyTheFieldsOfItsSchema(EventType type) {
        assertThat(names(SchemaWalk.schemaOf(type.aggregate()).at("/properties/state/properties")))
                .isEqualTo(Arrays.stream(EventExamples.state(type).getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void whatASchemaRequiresIsWhatARecordCannotLeaveOut(EventType type) {
        Set<String> always = Arrays.stream(EventExamples.state(type).getClass().getRecordComponents())
                .filter(component -> !nullable(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(texts(SchemaWalk.schemaOf(type.aggregate()).at("/properties/state/required")))
                .isEqualTo(always);
    }

    @ParameterizedTest
    @EnumSource
    void anEnumerationHasTheSameConstantsInBoth(EventType type) {
        JsonNode properties = SchemaWalk.schemaOf(type.aggregate()).at("/properties/state/properties");
        for (RecordComponent component : EventExamples.state(type).getClass().getRecordComponents()) {
            if (component.getType().isEnum()) {
                assertThat(texts(properties.get(component.getName()).get("enum")))
                        .as(component.getName())
                        .isEqualTo(constants(component.getType()));
            }
        }
    }

    private static boolean nullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
