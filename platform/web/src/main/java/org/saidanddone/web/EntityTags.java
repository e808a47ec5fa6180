package org.saidanddone.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Entity tags (RFC 9110, section 8.8.3): an aggregate's version, as {@code "v3"}; followed by what else its representation shows, as
 * {@code "v3.1f00c0de"}, where that may change while the version stays.
 */
public final class EntityTags {
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]*\"";
    private static final Pattern ONE_OR_MORE = Pattern.compile("\\*|" + TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,15}");
    private static final Pattern COMMA = Pattern.compile(",");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * The tag of a representation that may change while the version stays.
     *
     * @param varying what it shows besides the aggregate, such as whether it is approved at this moment; each with a stable {@code hashCode}
     */
    public static EntityTag of(long version, Object... varying) {
        return new EntityTag("v%d.%08x".formatted(version, Arrays.deepHashCode(varying)));
    }

    /**
     * Lets a change pass that means the present version.
     *
     * @throws Refusal 428 without {@code If-Match}, 412 with a stale one, 400 with one that is none
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw refusal(
                    ProblemType.PRECONDITION_REQUIRED, "Read it first, and send its ETag as If-Match with the change.");
        }
        if (!ONE_OR_MORE.matcher(ifMatch.strip()).matches()) {
            throw refusal(
                    ProblemType.MALFORMED, "If-Match holds at most 16 entity tags in double quotes, such as \"v3\".");
        }
        if (!means(ifMatch, version)) {
            throw refusal(ProblemType.STALE, "Read it again, and change what you find then.");
        }
    }

    /** Whether {@code If-None-Match} names the tag, compared weakly as it asks for. */
    static boolean names(String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch.strip().equals("*")
                || each(ifNoneMatch)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("\"" + tag.getValue() + "\""));
    }

    /** Compared strongly: a weak tag means no version. What the representation showed besides the version does not count. */
    private static boolean means(String ifMatch, long version) {
        return ifMatch.strip().equals("*")
                || each(ifMatch)
                        .anyMatch(tag -> tag.equals("\"v" + version + "\"") || tag.startsWith("\"v" + version + "."));
    }

    private static Stream<String> each(String header) {
        return COMMA.splitAsStream(header).map(String::strip);
    }

    private static Refusal refusal(ProblemType type, String detail) {
        return new Refusal(type, detail).inHeader(HttpHeaders.IF_MATCH);
    }
}
