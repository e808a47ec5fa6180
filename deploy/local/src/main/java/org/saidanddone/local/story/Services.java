package org.saidanddone.local.story;

import java.net.URI;

/** Where the four services answer. */
public record Services(URI evidence, URI standards, URI contracts, URI audit) {}
