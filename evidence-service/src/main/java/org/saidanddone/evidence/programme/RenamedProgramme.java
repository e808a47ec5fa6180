package org.saidanddone.evidence.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** The title of a programme as it shall be. Who leads and who commissions it never changes: everything in it rests on that. */
@Schema(description = "What may change about a programme. Its two organisations never do.")
public record RenamedProgramme(
        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "What it is called.",
                examples = "Inspections of group homes in Newham")
        String title) {}
