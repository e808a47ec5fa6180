package org.saidanddone.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.UnreadableEvent;
import org.saidanddone.events.id.Source;

/** Reads records as events, and never fails: what is no event comes back with a reason. */
final class Reader {
    private static final String MISFIT = "does not fit its schema";

    private final EventCodec codec = new EventCodec();

    Reading read(Incoming record) {
        byte[] value = record.value();
        if (value == null) {
            return unread(record, "without a value");
        }
        Event event;
        try {
            event = codec.read(value);
        } catch (UnreadableEvent e) {
            return unread(record, constant(e));
        } catch (RuntimeException e) {
            return unread(record, "does not read as an event");
        }
        Source source = record.position().source();
        if (event.aggregate().type().source() != source) {
            return unread(record, "about an aggregate that another source owns");
        }
        if (!agrees(record, event, source)) {
            return unread(record, "headers and value differ");
        }
        return new Reading.Read(event, sha256(value));
    }

    /** The digest of the value covers id, type, version and time; headers are only there to be read without it, and must not say otherwise. */
    private static boolean agrees(Incoming record, Event event, Source source) {
        return says(record, "ce_specversion", "1.0")
                && says(record, "ce_id", event.id().toString())
                && says(record, "ce_source", source.uri())
                && says(record, "ce_type", event.type().wireName())
                && says(record, "ce_subject", event.aggregate().toString())
                && record.header("ce_time")
                        .flatMap(Reader::instant)
                        .filter(event.time()::equals)
                        .isPresent();
    }

    private static boolean says(Incoming record, String header, String expected) {
        return record.header(header).filter(expected::equals).isPresent();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Reading unread(Incoming record, String reason) {
        return new Reading.Unread(reason, Subject.of(record));
    }

    /** Where it does not fit would repeat names that the writer chose. */
    private static String constant(UnreadableEvent e) {
        String reason = Optional.ofNullable(e.getMessage()).orElse("does not read as an event");
        return reason.startsWith(MISFIT) ? MISFIT : reason;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
