package org.saidanddone.evidence.answer;

/** The body of a request that needs none. */
public enum NoBody {
    NONE
}
