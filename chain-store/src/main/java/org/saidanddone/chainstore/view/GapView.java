package org.saidanddone.chainstore.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.chain.rule.Rule;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.chain.rule.RuleCode;
import org.saidanddone.web.ServiceUrls;

/**
 * A gap as the caller may see it.
 *
 * @param rule the rule's stable code; then that of {@code rooted-in-evidence}, whichever rule it was
 * @param subject where it is missing; left out when it is something a person said, or a consent, and the caller may not know which
 * @param pointer JSON Pointer (RFC 6901) into the candidate's own representation; then only as far as the provision
 * @param missing what is missing, in plain English; then only that something is
 * @param howToFix what to do about it; then only whom to ask
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the chain lacks, by which rule, and how to mend it.")
public record GapView(
        @Schema(
                description = "The code of the rule that says so; it is explained at /v1/rules.",
                examples = "enough-voices")
        String rule,

        @Schema(description = "Which version of the rule.", examples = "1")
        int ruleVersion,

        @Nullable SubjectView subject,

        @Schema(description = "Where in what was asked about: a JSON Pointer (RFC 6901).", examples = "/provisions/0")
        String pointer,

        @Schema(description = "What is missing, in plain English.", examples = "Fewer than 3 people said this.")
        String missing,

        @Schema(description = "What to do about it.", examples = "Ask more people, and link what they say.")
        String howToFix) {
    private static final String LINKS = "/links/";
    private static final Rule ROOTED = RuleBook.current().rules().stream()
            .filter(rule -> rule.code() == RuleCode.ROOTED_IN_EVIDENCE)
            .findFirst()
            .orElseThrow();
    private static final String SOMETHING = "Something linked here does not count at present.";
    private static final String ASK = "Ask the user-led organisation of the programme.";

    static GapView whole(Gap gap, ServiceUrls services) {
        return new GapView(
                gap.rule().code(),
                gap.ruleVersion(),
                SubjectView.of(gap.subject(), services),
                gap.pointer(),
                gap.missing(),
                gap.howToFix());
    }

    /**
     * A pointer to the link would name the evidence as well as the subject does; and whether a person refused, disagreed or could not be reached
     * is between that person and the user-led organisation. So not even the rule is told that found it.
     */
    static GapView withoutSubject(Gap gap) {
        int link = gap.pointer().indexOf(LINKS);
        return new GapView(
                ROOTED.code().code(),
                ROOTED.version(),
                null,
                link < 0 ? gap.pointer() : gap.pointer().substring(0, link),
                SOMETHING,
                ASK);
    }
}
