package org.saidanddone.system;

import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** What keeps an upstream service from telling what happens there. */
enum Silence {
    PROCESS_PAUSED {
        @Override
        Ongoing begin(Suite suite, ServiceName upstream) {
            return Paused.whole(suite.service(upstream).process());
        }
    },
    /** The relay gives no sign of life; that of evidence-service does, and has something to send that the broker does not take. */
    RELAY_STUCK {
        @Override
        Ongoing begin(Suite suite, ServiceName upstream) {
            return upstream == ServiceName.EVIDENCE
                    ? new Topic(suite, Source.EVIDENCE).refuseEverything()
                    : new Database(suite, upstream).hold("select 1 from outbox_heartbeat");
        }

        @Override
        void meanwhile(Newham newham) {
            newham.says(0, "Said while it could not be told");
        }
    };

    abstract Ongoing begin(Suite suite, ServiceName upstream);

    /** What happens in the evidence-service when all are silent. */
    void meanwhile(Newham newham) {}
}
