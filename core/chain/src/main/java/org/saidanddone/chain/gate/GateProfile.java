package org.saidanddone.chain.gate;

/**
 * The figures that rules use. A programme may take a stricter profile, never a laxer one.
 *
 * @param number how events and verdicts name it
 * @param leastVoices how many distinct people must stand behind a standard
 * @param leastSettings in how many distinct care settings
 */
public record GateProfile(int number, int leastVoices, int leastSettings) {
    /** Profile 1 ships with the suite and is the floor (rule catalogue, {@code enough-voices}). */
    public static final GateProfile FLOOR = new GateProfile(1, 3, 2);
}
