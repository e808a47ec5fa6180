package org.saidanddone.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The names of enumeration constants as they stand in JSON. */
final class PublicNames {
    private PublicNames() {}

    static String of(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enumeration has no field for its own constant", e);
        }
    }
}
