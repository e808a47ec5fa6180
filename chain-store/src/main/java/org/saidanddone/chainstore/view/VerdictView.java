package org.saidanddone.chainstore.view;

import java.util.List;

/**
 * What the gate would say now.
 *
 * @param verdict {@code complete}, {@code incomplete} or {@code unverifiable}
 * @param gaps all of them; empty unless incomplete
 * @param notCounted what is linked and not counted though enough else is; empty unless complete
 */
public record VerdictView(String verdict, List<GapView> gaps, List<GapView> notCounted) {
    public VerdictView {
        gaps = List.copyOf(gaps);
        notCounted = List.copyOf(notCounted);
    }
}
