package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GateLockTest {
    @Inject
    GateLock gateLock;

    @Inject
    Town town;

    @Test
    void itIsTakenInsideATransactionOnly() {
        assertThatThrownBy(gateLock::take).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takingItTwiceChangesNothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            GateTransaction first = gateLock.held();
            gateLock.take();
            assertThat(gateLock.held()).isSameAs(first);
        });
    }

    @Test
    void aHolderIsBoundedToFiveSeconds() {
        String timeout = QuarkusTransaction.requiringNew().call(() -> {
            gateLock.take();
            return town.ask("show transaction_timeout");
        });
        assertThat(timeout).isEqualTo("5s");
        assertThat(town.ask("show transaction_timeout")).isEqualTo("0");
    }

    @Test
    void aSecondOneWaitsUntilTheFirstHasEnded() {
        Executor threads = task -> Thread.ofPlatform().start(task);
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    gateLock.take();
                    held.countDown();
                    await(letGo);
                }),
                threads);
        await(held);
        CompletableFuture<Void> second = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(gateLock::take), threads);
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> town.ask("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .equals("1"));
        assertThat(second).isNotDone();
        letGo.countDown();
        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(5));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(4, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
