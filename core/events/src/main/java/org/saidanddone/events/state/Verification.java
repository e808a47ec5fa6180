package org.saidanddone.events.state;

import java.time.YearMonth;
import org.saidanddone.events.id.OrganisationId;

/**
 * An organisation looked at a declaration as it stands, and found it true.
 *
 * @param month in which it did
 */
public record Verification(OrganisationId organisation, YearMonth month) {}
