package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request and its answer.
 *
 * @param place of the act within its step, from 0
 * @param act with all references filled in
 * @param address where it was sent, without the token it was sent with
 * @param millis how long it took until the answer was as it should be
 */
public record Heard(
        Step step, int place, Act act, Person who, String address, int status, JsonNode answer, long millis) {}
