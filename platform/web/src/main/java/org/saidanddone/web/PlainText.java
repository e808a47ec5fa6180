package org.saidanddone.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that says something, of at most so many characters (Unicode code points). Which characters, StrictJson says. */
@Constraint(validatedBy = PlainText.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    int max();

    String message() default "Required, not blank, and at most {max} characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Rule implements ConstraintValidator<PlainText, String> {
        private int max;

        @Override
        public void initialize(PlainText annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= max;
        }
    }
}
