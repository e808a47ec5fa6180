package org.saidanddone.web.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.saidanddone.web.Problem;

/** How operations refuse: each status that an operation can answer with, always as a problem document. */
final class Refusals {
    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String NOT_NOW = "503";
    private static final Set<String> OF_QUARKUS = Set.of("Bad Request", "Not Authorized", "Not Allowed");
    private static final Map<String, Refused> ALL = all();

    private Refusals() {}

    private record Refused(String component, String description) {}

    private static Map<String, Refused> all() {
        Map<String, Refused> all = new LinkedHashMap<>();
        all.put("400", new Refused("Malformed", "The request cannot be read: errors says where."));
        all.put("401", new Refused("Unauthenticated", "No valid bearer token."));
        all.put("403", new Refused("Forbidden", "Not yours to do or to read."));
        all.put("404", new Refused("NotFound", "There is no such thing."));
        all.put("409", new Refused("Conflict", "Not in the state it is in, or changed at the same moment."));
        all.put("412", new Refused("Stale", "Changed since the version that If-Match names. Read it again."));
        all.put("422", new Refused("Invalid", "Read, and not allowed: errors says where."));
        all.put("428", new Refused("MatchRequired", "Send the ETag of what is changed as If-Match."));
        all.put(NOT_NOW, new Refused("Unavailable", "Not available now; Retry-After says when to try again."));
        return all;
    }

    static void describe(Components components) {
        components.addHeader(
                RETRY_AFTER,
                OASFactory.createHeader()
                        .description("After so many seconds it may be tried again (RFC 9110).")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                        .example(2));
        if (!has(components, FIELD_ERROR)) {
            components.addSchema(FIELD_ERROR, fieldError());
        }
        if (!has(components, PROBLEM)) {
            components.addSchema(PROBLEM, problem());
        }
        components.addResponse(PROBLEM, answer("Refused: the problem document says why, where, and what to do."));
    }

    static void complete(PathItem.HttpMethod method, String path, Operation operation, Components components) {
        refuse(operation, NOT_NOW, components);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refuse(operation, "401", components);
            refuse(operation, "403", components);
        }
        refuse(operation, "400", components);
        if (path.contains("{")) {
            refuse(operation, "404", components);
        }
        if (method != PathItem.HttpMethod.GET) {
            refuse(operation, "409", components);
            refuse(operation, "422", components);
        }
        if (RequestHeaders.requiresMatch(operation)) {
            refuse(operation, "412", components);
            refuse(operation, "428", components);
        }
        operation.getResponses().getAPIResponses().forEach((status, said) -> {
            if (isRefusal(status) && said.getRef() == null && said.getContent() == null) {
                said.setContent(content());
            }
            if (status.equals(NOT_NOW) && said.getRef() == null) {
                said.addHeader(RETRY_AFTER, OASFactory.createHeader().ref(RETRY_AFTER));
            }
        });
        if (operation.getResponses().getDefaultValue() == null
                || operation.getResponses().getDefaultValue().getContent() != null) {
            operation
                    .getResponses()
                    .setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        }
    }

    /** What an operation says itself about a refusal stays; what Quarkus says for it, which is no more than the status, does not. */
    private static void refuse(Operation operation, String status, Components components) {
        APIResponse said = operation.getResponses().getAPIResponse(status);
        if (said == null || OF_QUARKUS.contains(String.valueOf(said.getDescription()))) {
            Refused refused = Objects.requireNonNull(ALL.get(status));
            APIResponse answer = answer(refused.description());
            if (status.equals(NOT_NOW)) {
                answer.addHeader(RETRY_AFTER, OASFactory.createHeader().ref(RETRY_AFTER));
            }
            components.addResponse(refused.component(), answer);
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(refused.component()));
        }
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.equals(NOT_NOW);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description).content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static boolean has(Components components, String schema) {
        return components.getSchemas() != null && components.getSchemas().containsKey(schema);
    }

    private static Schema problem() {
        return object("A problem document (RFC 9457). `detail` says what to do; `errors` says where in the request.")
                .addProperty(
                        "type",
                        text("Stable, to be compared; not to be fetched.").format("uri"))
                .addProperty("title", text("What it is about."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The status of the answer."))
                .addProperty("detail", text("What to do."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every place that is wrong, where places can be named.")
                                .items(OASFactory.createSchema().ref(FIELD_ERROR)));
    }

    private static Schema fieldError() {
        return object("One thing that is wrong in the request, and where: in its body or in a parameter.")
                .addProperty("pointer", text("Where in the body: a JSON Pointer (RFC 6901)."))
                .addProperty("in", text("Where it is when it is not in the body: path, query or header."))
                .addProperty("parameter", text("The name of the parameter, when it is not in the body."))
                .addProperty("detail", text("What is wrong and what to do."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
