package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.security.Caller;
import org.saidanddone.security.SuiteKey;

/** The idempotency key of the current request, and the answer kept for it (draft-ietf-httpapi-idempotency-key-header). */
@ApplicationScoped
class Idempotency {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final Caller caller;
    private final SuiteKey suiteKey;
    private final DataSource database;
    private final ObjectWriter json;

    Idempotency(
            HttpHeaders headers,
            Request request,
            UriInfo uri,
            Caller caller,
            SuiteKey suiteKey,
            DataSource database,
            ObjectMapper json) {
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.caller = caller;
        this.suiteKey = suiteKey;
        this.database = database;
        this.json = json.writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .without(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    /**
     * The key that the current request carries, if any.
     *
     * @throws Refusal 400 when it cannot be read
     */
    Optional<IdempotencyKey> key(Object body) {
        List<String> given = headers.getRequestHeaders().getOrDefault(HEADER, List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String key = given.getFirst();
        if (given.size() > 1 || !PRINTABLE.matcher(key).matches()) {
            throw new Refusal(
                            ProblemType.MALFORMED,
                            "The header Idempotency-Key is one value of 1 to 64 printable ASCII characters without spaces, such as a UUID.")
                    .inHeader(HEADER);
        }
        ActingPerson person = caller.actingPerson();
        byte[] scope = digest(
                person.organisation().value().toString(),
                person.actor().value(),
                request.getMethod(),
                uri.getPath(),
                key);
        return Optional.of(new IdempotencyKey(scope, suiteKey.hmac(bytes(body))));
    }

    /**
     * Inside the transaction of the write, first: takes the key, or finds the answer that was kept for it.
     *
     * @throws Refusal 409 while the first request runs, 422 when that came with another body
     */
    Optional<Answer> begin(IdempotencyKey key) {
        try (Connection connection = database.getConnection()) {
            return IdempotentAnswers.take(connection, key)
                    ? Optional.empty()
                    : Optional.of(IdempotentAnswers.find(connection, key)
                            .orElseThrow(() -> new Refusal(
                                            ProblemType.KEY_REUSED,
                                            "This Idempotency-Key came with another body before. Send a new key for a new request.")
                                    .inHeader(HEADER)));
        } catch (SQLException e) {
            if (SqlState.of(e) == SqlState.LOCKED) {
                throw new Refusal(
                                ProblemType.STILL_RUNNING,
                                "A request with this Idempotency-Key is still being answered. Send it again in a moment.")
                        .inHeader(HEADER)
                        .retryAfter(A_MOMENT);
            }
            throw new IllegalStateException("an idempotency key could not be taken", e);
        }
    }

    /** Outside a transaction: the answer that was kept for the key, if it came with this body before. */
    Optional<Answer> kept(IdempotencyKey key) {
        try (Connection connection = database.getConnection()) {
            return IdempotentAnswers.find(connection, key);
        } catch (SQLException e) {
            throw new IllegalStateException("a kept answer could not be looked for", e);
        }
    }

    /** Inside the same transaction, last. */
    void keep(IdempotencyKey key, Answer answer) {
        try (Connection connection = database.getConnection()) {
            IdempotentAnswers.keep(connection, key, answer);
        } catch (SQLException e) {
            throw new IllegalStateException("an answer could not be kept", e);
        }
    }

    private byte[] digest(String... parts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            message.writeBytes(bytes);
        }
        return suiteKey.hmac(message.toByteArray());
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request's body could not be written as JSON", e);
        }
    }
}
