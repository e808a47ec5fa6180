package org.saidanddone.observability;

import java.util.regex.Pattern;

/** Tells the template of a path from a path: {@code /v1/visits/{id}} from one that holds an id or a word of somebody. */
final class Templates {
    private static final Pattern TEMPLATE =
            Pattern.compile("(/(v1|q|[a-z]{2,20}(-[a-z]{2,20}){0,3}|\\{[a-zA-Z]{1,20}}))+");

    private Templates() {}

    static boolean isTemplate(String path) {
        return TEMPLATE.matcher(path).matches();
    }
}
