package org.saidanddone.attack.history;

/**
 * Something was broken on purpose.
 *
 * @param kind such as {@code kill}
 * @param target what it was done to
 * @param from in microseconds since the attack began
 * @param to when it was over
 */
public record FaultDone(String kind, String target, long from, long to) {}
