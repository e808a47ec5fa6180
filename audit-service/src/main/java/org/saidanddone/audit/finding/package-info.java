/** Findings: where audit-service disagrees with a publication, and how an auditor resolves it. */
@NullMarked
package org.saidanddone.audit.finding;

import org.jspecify.annotations.NullMarked;
