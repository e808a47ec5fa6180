package org.saidanddone.local.story;

import java.util.regex.Pattern;

/** Ids and digests as the screen shows them: their last characters, enough to know them again. */
final class Ids {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})");
    private static final Pattern DIGEST = Pattern.compile("(sha256|hmac-sha256):[0-9a-f]{58}([0-9a-f]{6})");

    private Ids() {}

    static String shortened(String text) {
        return DIGEST.matcher(ID.matcher(text).replaceAll("…$1")).replaceAll("$1:…$2");
    }
}
