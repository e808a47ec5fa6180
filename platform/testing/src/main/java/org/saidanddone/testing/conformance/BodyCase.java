package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body with one thing wrong.
 *
 * @param name what is wrong, as the end of "POST /v1/visits refuses ..."
 * @param body the whole body
 * @param pointer where a refusal must say it is
 */
record BodyCase(String name, JsonNode body, String pointer) {}
