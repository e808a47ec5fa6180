package org.saidanddone.operator;

/** What was asked for is not done; the message is a sentence for the operator that says what to do. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message, null, false, false);
    }
}
