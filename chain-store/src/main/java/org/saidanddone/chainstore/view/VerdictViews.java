package org.saidanddone.chainstore.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.ServiceUrls;

/** Shows verdicts to the caller of the present request: which evidence a gap is about only to those who may know it. */
@ApplicationScoped
public class VerdictViews {
    private final Caller caller;
    private final GatheredBy gatheredBy;
    private final ServiceUrls services;

    VerdictViews(Caller caller, GatheredBy gatheredBy, ServiceUrls services) {
        this.caller = caller;
        this.gatheredBy = gatheredBy;
        this.services = services;
    }

    public VerdictView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Complete complete -> new VerdictView("complete", List.of(), of(complete.notCounted()));
            case Verdict.Incomplete incomplete -> new VerdictView("incomplete", of(incomplete.gaps()), List.of());
            case Verdict.Unverifiable unverifiable -> new VerdictView("unverifiable", List.of(), List.of());
        };
    }

    /** In the given order; those that look the same to the caller are one, so that not even how many there are is told. */
    public List<GapView> of(List<Gap> gaps) {
        List<AggregateRef> confidential = gaps.stream()
                .map(Gap::subject)
                .filter(GatheredBy::isConfidential)
                .toList();
        if (confidential.isEmpty() || caller.has(Role.AUDITOR)) {
            return gaps.stream().map(gap -> GapView.whole(gap, services)).toList();
        }
        var own = gatheredBy.among(confidential, caller.organisation());
        return gaps.stream()
                .map(gap -> confidential.contains(gap.subject()) && !own.contains(gap.subject())
                        ? GapView.withoutSubject(gap)
                        : GapView.whole(gap, services))
                .distinct()
                .toList();
    }
}
