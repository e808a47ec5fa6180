package org.saidanddone.chain.gate;

import java.util.Map;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.GateProfileState;

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

    /** The figures that a fact tells. */
    public static GateProfile of(GateProfileState state) {
        return new GateProfile(state.number(), state.leastVoices(), state.leastSettings());
    }

    /** What a user-led organisation assents to: the figures, for one programme. */
    public ContentDigest digestFor(ProgrammeId programme) {
        return ContentDigests.of(Map.of(
                "programme", programme.value().toString(),
                "number", number,
                "leastVoices", leastVoices,
                "leastSettings", leastSettings));
    }

    /** Whether it may take the other's place: later, and laxer in no figure. */
    boolean follows(GateProfile other) {
        return number > other.number && leastVoices >= other.leastVoices && leastSettings >= other.leastSettings;
    }
}
