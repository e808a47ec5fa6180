package org.saidanddone.observability;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes out of each log record what may tell of a person, whoever wrote it: the messages of exceptions, which repeat what was sent or
 * stored, paths below {@code /v1} and UUIDs. What went wrong and where (classes, lines) stays.
 */
@LoggingFilter(name = "without-persons")
public final class WithoutPersons implements Filter {
    private static final Pattern TELLING = Pattern.compile(
            "/v1/[^\\s\"',;)\\]]*|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public boolean isLoggable(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        if (thrown != null && !(thrown instanceof Unworded)) {
            logged.setThrown(Unworded.of(thrown));
        }
        if (logged instanceof ExtLogRecord record) {
            String message = record.getFormattedMessage();
            String plain = message == null ? "" : TELLING.matcher(message).replaceAll("…");
            if (!plain.equals(message)) {
                record.setMessage(plain, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }
}
