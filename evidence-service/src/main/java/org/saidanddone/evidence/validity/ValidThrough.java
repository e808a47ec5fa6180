package org.saidanddone.evidence.validity;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Which last months of validity can be given: years of four digits, what an event and its schema can carry. */
public final class ValidThrough {
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(9999, 12);

    private ValidThrough() {}

    /** @throws Refusal 422 for any other; none is let through */
    public static void check(@Nullable YearMonth month) {
        if (month != null && (month.isBefore(EARLIEST) || month.isAfter(LATEST))) {
            throw new Refusal(ProblemType.INVALID, "Give a month from 1900-01 to 9999-12.").at("/validThrough");
        }
    }
}
