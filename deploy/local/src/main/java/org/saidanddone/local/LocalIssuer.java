package org.saidanddone.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small OpenID Connect issuer: a discovery document and a key set, as far as a service needs them to check a bearer
 * token. Nobody signs in here; {@link #token} hands tokens out to whoever runs it.
 */
public final class LocalIssuer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final TokenSigner signer;

    private LocalIssuer(HttpServer server, ExecutorService threads, TokenSigner signer) {
        this.server = server;
        this.threads = threads;
        this.signer = signer;
    }

    /**
     * Starts it.
     *
     * @param folder keeps the key
     * @param wantedPort 0 for a free one
     * @throws LocalFailure when the port is taken
     */
    public static LocalIssuer start(Path folder, int wantedPort) {
        int port = Ports.claim(wantedPort, "the token issuer");
        String issuer = issuer(port);
        TokenSigner signer = new TokenSigner(IssuerKey.in(folder), issuer, Clock.systemUTC());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(threads);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery(issuer)));
            server.createContext("/jwks", exchange -> answer(exchange, signer.keySet()));
            server.start();
            return new LocalIssuer(server, threads, signer);
        } catch (IOException e) {
            threads.close();
            throw new LocalFailure("The token issuer could not listen on port " + port + ".", e);
        }
    }

    /** The issuer's name when it listens on that port: the {@code iss} of its tokens. */
    public static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    public String issuer() {
        return issuer(server.getAddress().getPort());
    }

    /** A signed token. */
    public String token(TokenRequest request) {
        return signer.sign(request);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static byte[] discovery(String issuer) {
        return TokenSigner.json(Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                issuer + "/jwks",
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
