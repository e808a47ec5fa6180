package org.saidanddone.evidence.answer;

import java.util.UUID;

/** What every served aggregate shows. */
public interface View {
    UUID id();

    /** Its path. */
    String href();

    /** From 1; the ETag is made of it. */
    long version();
}
