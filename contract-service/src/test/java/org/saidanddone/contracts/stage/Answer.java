package org.saidanddone.contracts.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.util.List;

/** An answer of the service under test. */
public final class Answer {
    private final Response response;

    Answer(Response response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public Answer is(int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return this;
    }

    /** A problem document of this type; says where, when a pointer is given. */
    public Answer isProblem(int status, String type) {
        is(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("https://said-and-done.example/problems/" + type);
        assertThat(text("detail")).isNotBlank();
        return this;
    }

    /** The request cannot be read, at this parameter of the query. */
    public Answer isRefusedInQuery(String parameter) {
        isProblem(400, "malformed");
        assertThat(text("errors[0].in")).isEqualTo("query");
        assertThat(text("errors[0].parameter")).isEqualTo(parameter);
        return this;
    }

    /** Made: answers the path of its address, which has an ETag. */
    public String created() {
        is(201);
        assertThat(header("ETag")).isNotBlank();
        return URI.create(header("Location")).getPath();
    }

    public String header(String name) {
        return response.header(name);
    }

    public String text(String path) {
        return response.jsonPath().getString(path);
    }

    public <T> T value(String path) {
        return response.jsonPath().get(path);
    }

    public <T> List<T> list(String path) {
        return response.jsonPath().getList(path);
    }

    @Override
    public String toString() {
        return response.asString();
    }
}
