package org.saidanddone.system;

/** Something that lasts until a test ends it. */
interface Ongoing {
    void end();
}
