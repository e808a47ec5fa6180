package org.saidanddone.evidence.item;

import java.util.UUID;
import org.saidanddone.events.id.VoiceKey;

/** What a thing that was said takes over from the visit and the person it refers to. */
record Circumstances(UUID programme, UUID setting, VoiceKey voice) {}
