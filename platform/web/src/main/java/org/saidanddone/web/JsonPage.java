package org.saidanddone.web;

import org.jspecify.annotations.Nullable;

/**
 * One page of a listing as JSON in UTF-8, made once and answered often.
 *
 * @param bytes not to be changed
 * @param next the cursor of the next page, or null on the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record JsonPage(byte[] bytes, @Nullable String next) {}
