package org.saidanddone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.VisitState;

/** Writes events to the bytes that stand on a topic and reads them back, each held against its JSON Schema both ways. */
public final class EventCodec {
    /** No event is longer: what would be is an aggregate that must be cut in parts. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private final EventSchemas schemas = new EventSchemas();

    /**
     * The bytes of an event.
     *
     * @throws IllegalArgumentException when it does not fit its schema or is longer than {@link #MOST_BYTES}: a defect of the writer
     */
    public byte[] write(Event event) {
        Wire wire = new Wire(
                event.id(),
                event.type().wireName(),
                event.version(),
                event.time(),
                event.by(),
                JSON.valueToTree(event.state()));
        JsonNode tree = JSON.valueToTree(wire);
        schemas.check(event.type().aggregate(), tree).ifPresent(where -> {
            throw new IllegalArgumentException("the event does not fit its schema at " + where);
        });
        byte[] bytes = bytes(tree);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("the event is longer than " + MOST_BYTES + " bytes");
        }
        return bytes;
    }

    /**
     * The event in the bytes.
     *
     * @throws UnreadableEvent with a reason that repeats nothing of what was read
     */
    public Event read(byte[] bytes) throws UnreadableEvent {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableEvent("longer than " + MOST_BYTES + " bytes");
        }
        JsonNode tree = tree(bytes);
        EventType type = EventType.ofWireName(tree.path("type").asText())
                .orElseThrow(() -> new UnreadableEvent("unknown event type"));
        var misfit = schemas.check(type.aggregate(), tree);
        if (misfit.isPresent()) {
            throw new UnreadableEvent("does not fit its schema at " + misfit.get());
        }
        try {
            Wire wire = JSON.treeToValue(tree, Wire.class);
            State state = JSON.treeToValue(wire.state(), stateClass(type.aggregate()));
            return new Event(wire.id(), type, wire.version(), wire.time(), wire.by(), state);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableEvent("does not read as an event of its type");
        }
    }

    /** The state alone, as fact tables keep it. */
    public String writeState(State state) {
        return stateTree(state).toString();
    }

    /** The state alone, as a JSON tree. */
    public JsonNode stateTree(State state) {
        return JSON.valueToTree(state);
    }

    /** A state written by {@link #writeState}. */
    public State readState(AggregateType type, String json) {
        try {
            return JSON.readValue(json, stateClass(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored state does not read as one of its type", e);
        }
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableEvent {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                throw new UnreadableEvent("not a JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw new UnreadableEvent("not JSON");
        }
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    private static Class<? extends State> stateClass(AggregateType type) {
        return switch (type) {
            case ORGANISATION -> OrganisationState.class;
            case USER_LED_DECLARATION -> UserLedDeclarationState.class;
            case PROGRAMME -> ProgrammeState.class;
            case CARE_SETTING -> CareSettingState.class;
            case VISIT -> VisitState.class;
            case CONSENT -> ConsentState.class;
            case EVIDENCE -> EvidenceState.class;
            case GATE_PROFILE -> GateProfileState.class;
            case STANDARD_VERSION -> StandardVersionState.class;
            case PROVISION -> ProvisionState.class;
            case CONTRACT -> ContractState.class;
            case CLAUSE_VERSION -> ClauseVersionState.class;
            case FINDING -> FindingState.class;
        };
    }

    @JsonPropertyOrder({"id", "type", "version", "time", "by", "state"})
    private record Wire(
            @JsonProperty("id") UUID id,
            @JsonProperty("type") String type,
            @JsonProperty("version") long version,
            @JsonProperty("time") Instant time,
            @JsonProperty("by") @Nullable ActingPerson by,
            @JsonProperty("state") JsonNode state) {}
}
