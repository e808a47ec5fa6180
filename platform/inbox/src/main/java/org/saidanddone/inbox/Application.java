package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;

/** What is done with one record, inside a transaction: one branch for each row of the table of cases. */
final class Application {
    private final Connection connection;
    private final InboxHandler handler;
    private final Reader reader;

    Application(Connection connection, InboxHandler handler, Reader reader) {
        this.connection = connection;
        this.handler = handler;
        this.reader = reader;
    }

    /** False when the handler holds the record back: then nothing was done with it. */
    boolean take(Incoming record) throws SQLException {
        return switch (reader.read(record)) {
            case Reading.Read read -> apply(record, read);
            case Reading.Unread unread -> {
                park(record, unread);
                yield true;
            }
        };
    }

    /**
     * Tries a parked record again, under the same version guard: it may be a duplicate or a fork by now.
     *
     * @return false when the handler holds it back, as with {@link #take}
     */
    boolean retry(Parking.Parked parked) throws SQLException {
        if (!(reader.read(parked.record()) instanceof Reading.Read read)) {
            return true;
        }
        var judgement = Ledger.judge(connection, read.event(), read.digest());
        return switch (judgement.standing()) {
            case DUPLICATE -> {
                resolve(parked);
                yield true;
            }
            case FORK -> {
                Parking.decideFork(connection, parked.id());
                fork(parked.record(), read.event());
                release(parked);
                yield true;
            }
            case NEWER, OLDER -> {
                boolean admitted = admitted(parked.record(), read, judgement);
                if (admitted) {
                    resolve(parked);
                }
                yield admitted;
            }
        };
    }

    private boolean apply(Incoming record, Reading.Read read) throws SQLException {
        var judgement = Ledger.judge(connection, read.event(), read.digest());
        return switch (judgement.standing()) {
            case DUPLICATE -> true;
            case FORK -> {
                AggregateRef aggregate = read.event().aggregate();
                Parking.park(connection, record, Optional.of(aggregate), "same version, other bytes", true);
                fork(record, read.event());
                yield true;
            }
            case NEWER, OLDER -> admitted(record, read, judgement);
        };
    }

    private boolean admitted(Incoming record, Reading.Read read, Ledger.Judgement before) throws SQLException {
        Event event = read.event();
        if (!handler.admits(event, record.position())) {
            return false;
        }
        boolean doubtful = Ledger.record(connection, event, read.digest());
        if (doubtful && !before.doubtful()) {
            handler.doubt(event.aggregate());
        }
        handler.apply(event, record.position(), before.standing() == Ledger.Standing.NEWER);
        if (before.doubtful()) {
            Findings.resolveGap(connection, event.aggregate());
        }
        if (before.doubtful() && !doubtful) {
            handler.cleared(event.aggregate());
        }
        return true;
    }

    private void park(Incoming record, Reading.Unread unread) throws SQLException {
        Optional<AggregateRef> concerns = Optional.empty();
        if (unread.named().isPresent()
                && Ledger.knows(connection, unread.named().get())) {
            concerns = unread.named();
        }
        if (!Parking.park(connection, record, concerns, unread.reason(), false)) {
            return;
        }
        Position position = record.position();
        Findings.add(connection, Finding.Kind.UNREADABLE, position.source(), position, concerns, unread.reason());
        if (concerns.isPresent() && Ledger.parked(connection, concerns.get()) == Ledger.Doubt.BEGAN) {
            handler.doubt(concerns.get());
        }
    }

    private void fork(Incoming record, Event event) throws SQLException {
        Position position = record.position();
        Findings.add(
                connection,
                Finding.Kind.FORK,
                position.source(),
                position,
                Optional.of(event.aggregate()),
                "same version, other bytes");
        if (Ledger.fork(connection, event.aggregate()) == Ledger.Doubt.BEGAN) {
            handler.doubt(event.aggregate());
        }
    }

    private void resolve(Parking.Parked parked) throws SQLException {
        Parking.resolve(connection, parked.id());
        release(parked);
    }

    /** It is read now: what was in doubt only because of it no longer is. */
    private void release(Parking.Parked parked) throws SQLException {
        Findings.resolveUnreadable(connection, parked.record().position());
        if (parked.concerns().isPresent()
                && Ledger.unparked(connection, parked.concerns().get()) == Ledger.Doubt.ENDED) {
            handler.cleared(parked.concerns().get());
        }
    }
}
