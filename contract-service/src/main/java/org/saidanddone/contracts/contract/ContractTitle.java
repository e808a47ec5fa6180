package org.saidanddone.contracts.contract;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** What a contract is to be called. */
@Schema(description = "What a contract is to be called; all else of it stays as it was opened.")
public record ContractTitle(
        @NotNull @PlainText(max = NewContract.MOST_TITLE)
        @Schema(
                maxLength = NewContract.MOST_TITLE,
                description = "What it is called; at most 200 characters.",
                examples = "Group homes in Newham, 1996 to 1999")
        String title) {}
