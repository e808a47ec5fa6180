package org.saidanddone.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {
    @Test
    void anAnswerWithALengthIsReadToItsEndAndTheNextOneAfterIt() throws IOException {
        ReplyReader replies = replies("HTTP/1.1 201 Created\r\nContent-Length: 2\r\nLocation: /v1/evidence/7\r\n\r\nab"
                + "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\ncde");
        Reply first = replies.next();
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.location()).isEqualTo("/v1/evidence/7");
        assertThat(first.text()).isEqualTo("ab");
        assertThat(replies.next().text()).isEqualTo("cde");
    }

    @Test
    void anAnswerInChunksIsPutTogether() throws IOException {
        ReplyReader replies =
                replies("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n"
                        + "HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(replies.next().text()).isEqualTo("abc0123456789");
        assertThat(replies.next().status()).isEqualTo(204);
    }

    @Test
    void anAnswerThatEndsHalfWayIsAFailure() {
        ReplyReader replies = replies("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        assertThatThrownBy(replies::next).isInstanceOf(EOFException.class);
    }

    @Test
    void anAnswerOfAnotherStatusThanExpectedIsNotTakenForOne() {
        Reply refusal = new Reply(422, "", "no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> refusal.expect(201))
                .hasMessageContaining("201")
                .hasMessageContaining("422");
        assertThat(refusal.expect(422)).isSameAs(refusal);
    }

    private static ReplyReader replies(String bytes) {
        return new ReplyReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }
}
