package org.saidanddone.web.document;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The headers a request may or must carry: {@code Idempotency-Key} every POST, {@code If-Match} every PUT, PATCH and DELETE. A POST that
 * changes a version says so itself, with {@code @Parameter(ref = "IfMatch")}. Whatever is read with a tag may be asked for with
 * {@code If-None-Match}.
 */
final class RequestHeaders {
    private static final String KEY = "IdempotencyKey";
    private static final String MATCH = "IfMatch";
    private static final String NONE_MATCH = "IfNoneMatch";
    private static final Set<PathItem.HttpMethod> CHANGING =
            Set.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    private RequestHeaders() {}

    static void complete(PathItem.HttpMethod method, Operation operation, Components components) {
        if (method == PathItem.HttpMethod.POST && !changesNothing(operation)) {
            refer(operation, KEY, key(), components);
        }
        if (CHANGING.contains(method) || requiresMatch(operation)) {
            refer(operation, MATCH, match(), components);
        }
    }

    private static boolean changesNothing(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(ApiDocument.CHANGES_NOTHING);
    }

    /** For reads that are answered with an entity tag. */
    static void mayNameATag(Operation operation, Components components) {
        refer(operation, NONE_MATCH, noneMatch(), components);
    }

    static boolean requiresMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> is(parameter, MATCH, HttpHeaders.IF_MATCH));
    }

    /** Once, also where the resource says something of it itself. */
    private static void refer(Operation operation, String component, Parameter described, Components components) {
        components.addParameter(component, described);
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !is(parameter, component, described.getName()))
                    .toList());
        }
        operation.addParameter(OASFactory.createParameter().ref(component));
    }

    private static boolean is(Parameter parameter, String component, String header) {
        return parameter.getRef() == null
                ? header.equals(parameter.getName())
                : parameter.getRef().endsWith("/" + component);
    }

    private static Parameter key() {
        Parameter key = header("Idempotency-Key", "1 to 64 printable ASCII characters, such as a UUID.")
                .description(
                        "Makes it safe to send the request again: within 24 hours the same key with the same body is answered as before, and done once.");
        key.getSchema().setMaxLength(64);
        return key;
    }

    private static Parameter match() {
        return header(HttpHeaders.IF_MATCH, "Entity tags in double quotes, such as \"v1\".")
                .required(true)
                .description(
                        "The ETag of what is changed, as it was read: 428 without, 412 when it was changed meanwhile.")
                .example("\"v1\"");
    }

    private static Parameter noneMatch() {
        return header(HttpHeaders.IF_NONE_MATCH, "Entity tags in double quotes, such as \"v1\".")
                .description("The ETag of what was read before: 304 without a body while that is how it stands.");
    }

    private static Parameter header(String name, String form) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .description(form));
    }
}
