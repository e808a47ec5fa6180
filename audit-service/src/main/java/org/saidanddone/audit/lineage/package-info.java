/** The provenance graph: what rests on what, from a clause down to the evidence and back. */
@NullMarked
package org.saidanddone.audit.lineage;

import org.jspecify.annotations.NullMarked;
