package org.saidanddone.attack.plot;

/**
 * Something that somebody said, each somebody else.
 *
 * @param number its place in the plot, from 0
 * @param second whether it was said in the second home
 */
public record Item(int number, String evidence, String person, String consent, boolean second) {
    public String consentPath() {
        return "/v1/people/" + person + "/consents/" + consent;
    }

    public String path() {
        return "/v1/evidence/" + evidence;
    }
}
