package org.saidanddone.bench.report;

import java.util.Locale;

/**
 * What was to be reached, and what was.
 *
 * @param least what must be reached, in words
 * @param measured in words
 */
public record Goal(String what, String least, String measured, boolean reached) {
    /** A share of a baseline. */
    public static Goal share(String what, double ratio, double least, double aim) {
        String asked = "≥ %.0f %% (aim %.0f %%)".formatted(least * 100, aim * 100);
        return new Goal(what, asked, String.format(Locale.ROOT, "%.1f %%", ratio * 100), ratio >= least);
    }

    String[] cells() {
        return new String[] {what, least, measured, inAWord()};
    }

    /** Whether it was reached. */
    String inAWord() {
        return reached ? "yes" : "**no**";
    }
}
