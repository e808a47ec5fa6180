/** The register of organisations, which only a registrar writes. */
@NullMarked
package org.saidanddone.evidence.organisation;

import org.jspecify.annotations.NullMarked;
