package org.saidanddone.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3): an aggregate's version, as {@code "v3"}. */
public final class EntityTags {
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]*\"";
    private static final Pattern ONE_OR_MORE = Pattern.compile("\\*|" + TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,15}");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Lets a change pass that means the present version.
     *
     * @throws Refusal 428 without {@code If-Match}, 412 with a stale one, 400 with one that is none
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED, "Read it first, and send its ETag as If-Match with the change.");
        }
        if (!ONE_OR_MORE.matcher(ifMatch.strip()).matches()) {
            throw new Refusal(
                    ProblemType.MALFORMED, "If-Match holds at most 16 entity tags in double quotes, such as \"v3\".");
        }
        if (!means(ifMatch, version)) {
            throw new Refusal(ProblemType.STALE, "Read it again, and change what you find then.");
        }
    }

    /** Compared strongly: a weak tag means no version. */
    private static boolean means(@Nullable String ifMatch, long version) {
        return ifMatch != null
                && (ifMatch.strip().equals("*")
                        || Pattern.compile(",")
                                .splitAsStream(ifMatch)
                                .map(String::strip)
                                .anyMatch(tag -> tag.equals("\"v" + version + "\"")));
    }
}
