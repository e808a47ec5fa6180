package org.saidanddone.events.state;

import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.StandardVersionId;

/**
 * A link from a clause to a standard version that it implements.
 *
 * @param digest pins the content of the standard version as it was when the link was made
 */
public record StandardLink(StandardVersionId standardVersion, ContentDigest digest) {}
