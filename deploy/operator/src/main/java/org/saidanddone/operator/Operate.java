package org.saidanddone.operator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saidanddone.outbox.OperationRefused;

/** The program behind deploy/operate. Ends with 0 when it was done, 1 when it was refused or failed, 2 when nobody knows what was meant. */
public final class Operate {
    static final String USAGE = """
            Usage: deploy/operate COMMAND SERVICE
              status SERVICE                        what is sent, read, parked and found; changes nothing
              rebuild SERVICE                       read again what the other services said
              resend SERVICE [--from POSITION]      send again what the topic has lost; or all from there on
              restore SERVICE                       prove, and reconcile, a database that was restored
              unpark SERVICE ID --because REASON    let a record go that could not be read
            SERVICE is evidence-service, standards-service, contract-service or audit-service. The environment is the service's:
            QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD, KAFKA_BOOTSTRAP_SERVERS and SAIDANDDONE_TOPICS_PREFIX.
            rebuild, resend and restore need all replicas of the service stopped.""";

    private Operate() {}

    public static void main(String... arguments) {
        // Kafka's clients tell every setting of theirs each time.
        Logger.getLogger("").setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out::println, err::println));
    }

    static int run(
            List<String> arguments, Map<String, String> environment, Consumer<String> out, Consumer<String> err) {
        try {
            if (arguments.size() < 2) {
                err.accept(USAGE);
                return 2;
            }
            Service service = Service.named(arguments.get(1));
            try (Desk desk = Desk.open(service, Settings.of(environment), out)) {
                return perform(arguments.getFirst(), arguments.subList(2, arguments.size()), desk, err);
            }
        } catch (Refused | OperationRefused e) {
            err.accept(String.valueOf(e.getMessage()));
            return 1;
        } catch (SQLException e) {
            // its message may repeat what stands in a row
            err.accept("The database failed with SQLSTATE " + e.getSQLState()
                    + "; nothing was done that is not said above.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            err.accept("It failed with " + e.getClass().getName() + "; nothing was done that is not said above.");
            return 1;
        }
    }

    private static int perform(String command, List<String> rest, Desk desk, Consumer<String> err) throws Exception {
        if (command.equals("status") && rest.isEmpty()) {
            Status.perform(desk);
        } else if (command.equals("rebuild") && rest.isEmpty()) {
            Rebuild.perform(desk);
        } else if (command.equals("restore") && rest.isEmpty()) {
            Restore.perform(desk);
        } else if (command.equals("resend") && rest.isEmpty()) {
            Resend.perform(desk, OptionalLong.empty());
        } else if (command.equals("resend")
                && rest.size() == 2
                && rest.getFirst().equals("--from")) {
            Resend.perform(desk, OptionalLong.of(number(rest.getLast())));
        } else if (command.equals("unpark") && rest.size() == 3 && rest.get(1).equals("--because")) {
            Unpark.perform(desk, number(rest.getFirst()), rest.getLast());
        } else {
            err.accept(USAGE);
            return 2;
        }
        return 0;
    }

    private static long number(String text) throws Refused {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refused("A position and an ID are whole numbers.");
        }
    }
}
