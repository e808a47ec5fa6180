package org.saidanddone.bench.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {
    private static final String SAID = """
            pgbench (15.18 (Debian 15.18-0+deb12u1), server 18.6)
            transaction type: evidence.pgbench
            number of clients: 32
            number of transactions actually processed: 21009
            number of failed transactions: 0 (0.000%)
            latency average = 7.612 ms
            initial connection time = 61.205 ms
            tps = 4203.913522 (without initial connection time)
            """;

    @Test
    void theRateLeavesConnectingOut() {
        assertThat(Pgbench.Said.of(SAID)).isEqualTo(new Pgbench.Said(4203.913522, 7.612));
    }

    @Test
    void failedTransactionsMakeItNoBaseline() {
        String failed = SAID.replace("failed transactions: 0", "failed transactions: 3");
        assertThatThrownBy(() -> Pgbench.Said.of(failed)).hasMessageContaining("failed transactions");
    }

    @Test
    void whatIsNotUnderstoodIsNoResult() {
        assertThatThrownBy(() -> Pgbench.Said.of("number of failed transactions: 0"))
                .hasMessageContaining("not understood");
    }
}
