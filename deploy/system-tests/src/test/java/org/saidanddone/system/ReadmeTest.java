package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.local.suite.Suite;

/** What README.md tells a newcomer to paste is pasted: the way from nothing to one's own evidence, standard and clause. */
@ExtendWith(WholeSuite.class)
class ReadmeTest {
    private static final Path README =
            Path.of(System.getProperty("saidanddone.build.root")).resolve("README.md");
    private static final Pattern PASTED = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whoPastesTheReadmeHasAClauseOfTheirOwnAndSeesItSuspendedWhenWordsAreTakenBack(Suite suite)
            throws IOException, InterruptedException {
        HttpServer tokens = tokens(suite);
        try {
            List<JsonNode> answers = paste(script(suite, tokens.getAddress().getPort()));

            JsonNode pulled = answers.get(answers.size() - 3).path("items").path(0);
            assertThat(pulled.path("approved").asBoolean()).isTrue();
            JsonNode changes = answers.getLast().path("items");
            JsonNode latest = changes.path(changes.size() - 1);
            assertThat(latest.path("change").asText()).isEqualTo("suspended");
            assertThat(latest.path("clause").path("id"))
                    .isEqualTo(pulled.path("clause").path("id"));
        } finally {
            tokens.stop(0);
        }
    }

    /** As it stands in README.md, at the addresses of this suite. */
    private static String script(Suite suite, int tokens) throws IOException {
        Matcher pasted = PASTED.matcher(Files.readString(README));
        assertThat(pasted.find()).as("README.md has something to paste").isTrue();
        return "token() { curl -s \"http://127.0.0.1:" + tokens + "/?$1&$2&$3\"; }\n"
                + pasted.group(1)
                        .replace("deploy/token", "token")
                        .replace(
                                "http://localhost:8081",
                                suite.addresses().evidence().toString())
                        .replace(
                                "http://localhost:8082",
                                suite.addresses().standards().toString())
                        .replace(
                                "http://localhost:8083",
                                suite.addresses().contracts().toString());
    }

    /** What the script prints: one JSON document after the other. */
    private List<JsonNode> paste(String script) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process shell = new ProcessBuilder("bash", "-c", script)
                .redirectOutput(printed.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        boolean ended = shell.waitFor(60, SECONDS);
        shell.destroyForcibly();
        List<JsonNode> answers = new ArrayList<>();
        try (var documents = JSON.readerFor(JsonNode.class).<JsonNode>readValues(printed.toFile())) {
            documents.forEachRemaining(answers::add);
        }
        assertThat(answers)
                .as("no answer is a refusal")
                .noneMatch(answer -> answer.has("type") && answer.has("status"));
        assertThat(ended).as("the council was told within a minute").isTrue();
        return answers;
    }

    /** Stands in for deploy/token, which reads the key of the suite in the checkout: prints a token for ROLE, ORGANISATION and PERSON. */
    private static HttpServer tokens(Suite suite) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, suite));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Suite suite) throws IOException {
        String[] asked = exchange.getRequestURI().getQuery().split("&", -1);
        UUID organisation = asked[1].isEmpty() ? UUID.randomUUID() : UUID.fromString(asked[1]);
        String person = asked[2].isEmpty() ? "somebody-at-the-keyboard" : asked[2];
        byte[] token = suite.token(person, asked[0], organisation).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, token.length);
        try (var body = exchange.getResponseBody()) {
            body.write(token);
        }
    }
}
