package org.saidanddone.chain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;

class ClosureTest {
    private final Newham newham = new Newham();

    @Test
    void theSameFactsGiveTheSameDigest() {
        assertThat(digest()).isEqualTo(digest());
    }

    @Test
    void aFactFarDownChangesTheDigest() {
        String before = digest();
        newham.withdraw(0);
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void aFactOutsideTheClosureDoesNotChangeTheDigest() {
        String before = Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                .digest()
                .value();
        newham.changeClause(c -> Newham.with(c, List.of()));
        assertThat(Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                        .digest()
                        .value())
                .isEqualTo(before);
    }

    private String digest() {
        return Closure.of(newham.clause.ref(), Facts.of(newham.all())).digest().value();
    }
}
