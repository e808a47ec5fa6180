package org.saidanddone.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads answers off a connection, one after the other: with a length, in chunks, or without a body (RFC 9112, sections 6 and 7). */
final class ReplyReader {
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int from;
    private int to;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    Reply next() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "location" -> location = value;
                default -> {}
            }
        }
        return new Reply(status, location, chunked ? chunks() : bytes(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(64 * 1024);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] bytes(int length) throws IOException {
        if (length == 0) {
            return NOTHING;
        }
        byte[] bytes = new byte[length];
        int have = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, 0, have);
        from += have;
        if (in.readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException("the connection ended inside an answer");
        }
        return bytes;
    }

    /** Up to the next line end, which is not part of it. */
    private String line() throws IOException {
        line.reset();
        while (true) {
            if (from == to) {
                fill();
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                byte[] read = line.toByteArray();
                return new String(Arrays.copyOf(read, read.length - 1), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private void fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
            throw new EOFException("the connection ended where an answer was expected");
        }
    }
}
