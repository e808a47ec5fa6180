package org.saidanddone.web;

/**
 * An idempotency key as it is kept.
 *
 * @param scope what it is a key for: caller, method, path and the key itself (HMAC)
 * @param bodyDigest what it came with (HMAC)
 */
record IdempotencyKey(byte[] scope, byte[] bodyDigest) {}
