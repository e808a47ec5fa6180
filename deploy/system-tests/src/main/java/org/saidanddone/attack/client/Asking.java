package org.saidanddone.attack.client;

import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.Write;
import org.saidanddone.local.suite.ServiceName;

/**
 * An operation, and the request that asks for it.
 *
 * @param keyed whether it carries an Idempotency-Key, and is sent again when its answer is lost
 */
record Asking(Write write, ServiceName service, Who who, Request request, boolean keyed) {
    static Asking keyed(Write write, ServiceName service, Who who, Request request) {
        return new Asking(write, service, who, request, true);
    }

    static Asking once(Write write, ServiceName service, Who who, Request request) {
        return new Asking(write, service, who, request, false);
    }
}
