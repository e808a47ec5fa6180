package org.saidanddone.chainstore.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.Gap;

/**
 * A gap as the caller may see it.
 *
 * @param rule the rule's stable code
 * @param subject where it is missing; left out when it is something a person said, or a consent, and the caller may not know which
 * @param pointer JSON Pointer (RFC 6901) into the candidate's own representation; then only as far as the provision
 * @param missing what is missing, in plain English; then only that something is
 * @param howToFix what to do about it; then only whom to ask
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GapView(
        String rule, int ruleVersion, @Nullable SubjectView subject, String pointer, String missing, String howToFix) {
    private static final String LINKS = "/links/";
    private static final String SOMETHING = "Something linked here does not count at present.";
    private static final String ASK = "Ask the user-led organisation of the programme.";

    static GapView whole(Gap gap) {
        return new GapView(
                gap.rule().code(),
                gap.ruleVersion(),
                SubjectView.of(gap.subject()),
                gap.pointer(),
                gap.missing(),
                gap.howToFix());
    }

    /**
     * A pointer to the link would name the evidence as well as the subject does; and whether a person refused, disagreed or could not be reached
     * is between that person and the user-led organisation.
     */
    static GapView withoutSubject(Gap gap) {
        int link = gap.pointer().indexOf(LINKS);
        return new GapView(
                gap.rule().code(),
                gap.ruleVersion(),
                null,
                link < 0 ? gap.pointer() : gap.pointer().substring(0, link),
                SOMETHING,
                ASK);
    }
}
