package org.saidanddone.web;

import java.net.URI;

/** Every kind of problem that the suite answers with: a stable {@code type}, a title and a status (RFC 9457). */
public enum ProblemType {
    MALFORMED("malformed", "The request cannot be read", 400),
    INVALID("invalid", "The request breaks a rule of its form", 422),
    UNAUTHENTICATED("unauthenticated", "Nobody knows who is asking", 401),
    FORBIDDEN("forbidden", "This is not yours to do", 403),
    NOT_FOUND("not-found", "There is no such thing", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done here", 405),
    NOT_ACCEPTABLE("not-acceptable", "No representation fits", 406),
    WRONG_STATE("wrong-state", "Not in this state", 409),
    CONFLICT("conflict", "Changed at the same moment", 409),
    ALREADY_PUBLISHED("already-published", "Already published", 409),
    DIGEST_DIFFERS("digest-differs", "The content is another by now", 409),
    OPEN_FINDING("open-finding", "A finding of the auditor is open", 409),
    STILL_RUNNING("still-running", "The same request is still running", 409),
    STALE("stale", "Changed by somebody else meanwhile", 412),
    TOO_LARGE("too-large", "Too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "Not JSON", 415),
    UNKNOWN_REFERENCE("unknown-reference", "A reference leads nowhere", 422),
    WRONG_KIND("wrong-kind", "A reference leads to something of the wrong kind", 422),
    CHAIN_INCOMPLETE("chain-incomplete", "The chain has gaps", 422),
    KEY_REUSED("idempotency-key-reused", "The idempotency key belongs to another request", 422),
    PRECONDITION_REQUIRED("precondition-required", "Say which version you mean", 428),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    INTERNAL("internal", "Something went wrong on our side", 500),
    CHAIN_UNVERIFIABLE("chain-unverifiable", "The chain cannot be verified now", 503),
    NOT_PROVEN_CURRENT("not-proven-current", "Not proven to be up to date", 503),
    UNAVAILABLE("unavailable", "Not available now", 503);

    private static final String BASE = "https://said-and-done.example/problems/";

    private final URI uri;
    private final String title;
    private final int status;

    ProblemType(String name, String title, int status) {
        this.uri = URI.create(BASE + name);
        this.title = title;
        this.status = status;
    }

    public URI uri() {
        return uri;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }
}
