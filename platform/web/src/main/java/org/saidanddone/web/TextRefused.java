package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text with characters that no text may have. */
final class TextRefused extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    TextRefused(JsonParser parser, String sentence) {
        super(parser, sentence);
    }
}
