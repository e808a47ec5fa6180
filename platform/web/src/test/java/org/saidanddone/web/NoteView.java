package org.saidanddone.web;

import java.util.UUID;

record NoteView(UUID id, String title, long version) {}
