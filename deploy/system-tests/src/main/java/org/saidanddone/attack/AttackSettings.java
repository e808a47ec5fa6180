package org.saidanddone.attack;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long, and with what.
 *
 * @param root the checkout, with the packaged services
 * @param folder where the suite and the history go
 * @param lasting how long clients write and faults happen; what was written is then waited for and looked at
 * @param seed of the schedule of faults, and of what each client chooses
 * @param clients how many write at a time
 * @param toTheFirst whether to end at the first violation
 */
public record AttackSettings(Path root, Path folder, Duration lasting, long seed, int clients, boolean toTheFirst) {
    /** As many as keep two cores busy. */
    public static final int CLIENTS = 8;
}
