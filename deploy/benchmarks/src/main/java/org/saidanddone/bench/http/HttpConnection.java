package org.saidanddone.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection that is kept open, for one thread (RFC 9112). It does no more than these benchmarks need, since what
 * the load generator takes of the machine is not there for what it measures.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final ReplyReader replies;
    private final OutputStream out;
    private final String common;

    private HttpConnection(URI service, String token) throws IOException {
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        InputStream in = socket.getInputStream();
        replies = new ReplyReader(in);
        out = socket.getOutputStream();
        common = " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAccept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    /**
     * Opens it.
     *
     * @param token a bearer token, or the empty text for none
     */
    public static HttpConnection to(URI service, String token) throws IOException {
        return new HttpConnection(service, token);
    }

    public Reply get(String path) throws IOException {
        return exchange("GET " + path + common + "\r\n");
    }

    public Reply post(String path, String json) throws IOException {
        return exchange(withBody("POST " + path + common, json));
    }

    /** A change of the first version of something. */
    public Reply postOnFirstVersion(String path, String json) throws IOException {
        return exchange(withBody("POST " + path + common + "If-Match: \"v1\"\r\n", json));
    }

    private static String withBody(String head, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json;
    }

    private Reply exchange(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        return replies.next();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
