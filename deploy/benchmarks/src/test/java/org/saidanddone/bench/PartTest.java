package org.saidanddone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saidanddone.local.LocalFailure;

class PartTest {
    @Test
    void whoNamesNoneMeansAll() {
        assertThat(Part.named()).containsExactly(Part.values());
    }

    @Test
    void whoNamesSomeMeansThose() {
        assertThat(Part.named("gate", "accept")).containsExactly(Part.ACCEPT, Part.GATE);
    }

    @Test
    void whatIsNoPartIsRefusedWithTheNamesOfAll() {
        assertThatThrownBy(() -> Part.named("gates"))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("There is no part \"gates\". Name any of accept, page, suspend, gate, or none for all.");
    }
}
