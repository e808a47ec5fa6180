package org.saidanddone.web.document;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The headers of answers: the tag of what has a version or says that it answers 304, the link of a page to the next, and where something new is. */
final class AnswerHeaders {
    private static final String TAG = "ETag";
    private static final String NEXT = "Link";
    private static final String PLACE = "Location";

    private AnswerHeaders() {}

    static void complete(PathItem.HttpMethod method, Operation operation, Schemas schemas) {
        boolean read = method == PathItem.HttpMethod.GET;
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> schemas.ofJson(answer.getContent()).ifPresent(schema -> {
                    if (Schemas.properties(schema).containsKey("version")) {
                        add(answer, TAG, schemas);
                    }
                    if (read && Schemas.properties(schema).containsKey("next")) {
                        add(answer, NEXT, schemas);
                    }
                    if (status.equals("201")) {
                        add(answer, PLACE, schemas);
                    }
                }));
        APIResponse asItIs = operation.getResponses().getAPIResponse("200");
        if (read
                && asItIs != null
                && (tagged(asItIs) || operation.getResponses().hasAPIResponse("304"))) {
            add(asItIs, TAG, schemas);
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("As If-None-Match says."));
            RequestHeaders.mayNameATag(operation, schemas.components());
        }
    }

    /** Committed, and not yet known to be known: the operation says when it is. */
    static APIResponse accepted(Components components) {
        components.addHeader(PLACE, described(PLACE));
        return OASFactory.createAPIResponse()
                .description("Committed, and not yet known to every service: look at the operation.")
                .addHeader(PLACE, OASFactory.createHeader().ref(PLACE))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("OperationView"))));
    }

    private static boolean tagged(APIResponse answer) {
        return answer.getHeaders() != null && answer.getHeaders().containsKey(TAG);
    }

    private static void add(APIResponse answer, String name, Schemas schemas) {
        schemas.components().addHeader(name, described(name));
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private static Header described(String name) {
        return switch (name) {
            case TAG -> header("The version as it is answered; send it as If-Match with a change.", "\"v1\"");
            case NEXT ->
                header(
                        "The next page, with rel=next (RFC 8288); absent on the last.",
                        "</v1/organisations?cursor=YzE6>; rel=\"next\"");
            default -> header("Where it is.", null);
        };
    }

    private static Header header(String description, @Nullable String example) {
        Header header = OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        return example == null ? header : header.example(example);
    }
}
