package org.saidanddone.attack.plot;

/**
 * A version of the plot's standard or of its clause: what may be published.
 *
 * @param clause whether it is one of the clause
 * @param number which version, from 1
 * @param path where it is served
 * @param provision the id of a standard version's one provision; empty for a clause
 */
public record Candidate(boolean clause, int number, String id, String path, String digest, String provision) {
    public String links() {
        return clause ? path + "/links" : path + "/provisions/" + provision + "/links";
    }
}
