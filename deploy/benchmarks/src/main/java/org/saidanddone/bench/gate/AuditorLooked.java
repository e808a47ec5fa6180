package org.saidanddone.bench.gate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.bench.Ground;
import org.saidanddone.local.suite.ServiceName;

/** Waits until audit-service has judged a publication again, which takes the machine for as long as the gate did: so the next one finds an idle suite. */
final class AuditorLooked implements AutoCloseable {
    private static final long GIVE_UP_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String LOOKED =
            "select exists (select from second_look where type = 'clause-version' and id = ? and outcome <> 'pending')";

    private final Connection audit;
    private final PreparedStatement looked;

    AuditorLooked(Ground ground) throws SQLException {
        audit = ground.database(ServiceName.AUDIT);
        looked = audit.prepareStatement(LOOKED);
    }

    void await(UUID published) throws SQLException {
        looked.setObject(1, published);
        for (long began = System.nanoTime(); !isSo(); LockSupport.parkNanos(LOOK_AGAIN_NANOS)) {
            if (System.nanoTime() - began > GIVE_UP_NANOS) {
                throw new IllegalStateException("audit-service did not look at a publication within a minute");
            }
        }
    }

    private boolean isSo() throws SQLException {
        try (ResultSet row = looked.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        audit.close();
    }
}
