package org.saidanddone.attack.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schedule of faults comes from the seed. */
class FaultPlanTest {
    @Test
    void theSameSeedGivesTheSameSchedule() {
        assertThat(schedule(4)).isEqualTo(schedule(4)).isNotEqualTo(schedule(5));
    }

    @Test
    void everyKindOfFaultComesUp() {
        assertThat(schedule(4).stream().map(Fault::kind)).contains(Fault.Kind.values());
    }

    private static List<Fault> schedule(long seed) {
        FaultPlan plan = new FaultPlan(seed);
        return Stream.generate(plan::next).limit(2_000).toList();
    }
}
