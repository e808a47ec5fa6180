package org.saidanddone.contracts.clause;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A clause version as a list finds it: which one, in which state, and whether it is approved at this moment. What is served of it depends
 * on nothing else.
 *
 * @param lastEvent the id of its latest event. Every change brings one, and it is random: it stands for one content and no other
 */
record ClauseRow(UUID id, UUID lastEvent, boolean approved, boolean verified) {
    /** The same in SQL, of rows {@code found} in their order with columns {@code id}, {@code last_event}, {@code approved} and {@code verified}. */
    static final String FINGERPRINT = "encode(sha256(coalesce(string_agg(uuid_send(id) || uuid_send(last_event)"
            + " || case when approved then '\\x01'::bytea else '\\x00'::bytea end"
            + " || case when verified then '\\x01'::bytea else '\\x00'::bytea end, ''::bytea), ''::bytea)), 'hex')";

    private static final int BYTES = 4 * Long.BYTES + 2;

    /** Stands for these rows in this order, and no others: SHA-256 in hexadecimal over ids, event ids and whether each is approved and verified. */
    static String fingerprint(List<ClauseRow> rows) {
        ByteBuffer all = ByteBuffer.allocate(BYTES * rows.size());
        for (ClauseRow row : rows) {
            put(all, row.id);
            put(all, row.lastEvent);
            all.put((byte) (row.approved ? 1 : 0)).put((byte) (row.verified ? 1 : 0));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static void put(ByteBuffer all, UUID id) {
        all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
