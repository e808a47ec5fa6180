/**
 * Holds a service against its committed OpenAPI document: every documented request is sent and answered as documented, and every way to get
 * it wrong that the document lets one think of is refused with a problem document that says where, and changes nothing.
 */
@NullMarked
package org.saidanddone.testing.conformance;

import org.jspecify.annotations.NullMarked;
