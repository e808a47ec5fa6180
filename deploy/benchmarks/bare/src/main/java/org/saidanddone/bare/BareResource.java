package org.saidanddone.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the bytes of one file, read once: no database, no token, no JSON is written. On a worker thread, as every blocking endpoint. */
@Path("/bytes")
public class BareResource {
    private final byte[] bytes;

    BareResource(@ConfigProperty(name = "bare.file") String file) throws IOException {
        this.bytes = Files.readAllBytes(java.nio.file.Path.of(file));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] bytes() {
        return bytes;
    }
}
