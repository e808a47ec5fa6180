package org.saidanddone.evidence.visit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Which days a visit can have been on. */
final class VisitDay {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private VisitDay() {}

    /** Tomorrow is let through: east of Greenwich it has begun already. */
    static void check(LocalDate day, String pointer) {
        LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new Refusal(
                            ProblemType.INVALID,
                            "A visit is recorded once it has been made: give a day from 1900-01-01 to today.")
                    .at(pointer);
        }
    }
}
