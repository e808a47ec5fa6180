package org.saidanddone.system;

import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** What keeps contract-service from proving that its facts are current, and which proof it then misses. */
enum Fault {
    BROKER_PAUSED("ends of evidence") {
        @Override
        Ongoing begin(Suite suite) {
            return Paused.whole(suite.kafka().process());
        }
    },
    /** Whoever applies facts does not get on. */
    LAG("reached of evidence") {
        @Override
        Ongoing begin(Suite suite) {
            return new Database(suite, ServiceName.CONTRACT)
                    .hold("select 1 from inbox_offset where source = 'evidence'");
        }
    },
    DATABASE_KILLED("copy") {
        @Override
        Ongoing begin(Suite suite) {
            suite.postgres().kill();
            return suite::startPostgresAgain;
        }

        @Override
        boolean leavesTheDatabase() {
            return false;
        }
    },
    DATABASE_PAUSED("copy") {
        @Override
        Ongoing begin(Suite suite) {
            return Paused.whole(suite.postgres().process());
        }

        @Override
        boolean leavesTheDatabase() {
            return false;
        }
    };

    private final String missingProof;

    Fault(String missingProof) {
        this.missingProof = missingProof;
    }

    abstract Ongoing begin(Suite suite);

    /** As {@link FailClosedTest#missingProof} puts it. */
    String missingProof() {
        return missingProof;
    }

    /** Whether the services can still read and write what is their own. */
    boolean leavesTheDatabase() {
        return true;
    }
}
