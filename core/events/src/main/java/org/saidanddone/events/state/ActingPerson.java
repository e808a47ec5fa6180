package org.saidanddone.events.state;

import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.OrganisationId;

/** Who signed in and acted, and for which organisation. */
public record ActingPerson(ActorKey actor, OrganisationId organisation) {}
