/** What a person allows, refuses and withdraws. */
@NullMarked
package org.saidanddone.evidence.consent;

import org.jspecify.annotations.NullMarked;
