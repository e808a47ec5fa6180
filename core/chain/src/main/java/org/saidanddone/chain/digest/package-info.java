/** Content digests (RFC 8785 and SHA-256) and salted commitments (HMAC-SHA-256). */
@NullMarked
package org.saidanddone.chain.digest;

import org.jspecify.annotations.NullMarked;
