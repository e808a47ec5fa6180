package org.saidanddone.system;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** A published standard and a published clause that fall without one thing said, and a second clause that is ready to be published. */
record Leaning(Newham newham, Said said, Version standard, Version clause, Version ready) {
    static final List<String> VERIFIED = List.of("complete: published, verified", "complete: published, verified");
    static final List<String> UNVERIFIED =
            List.of("unverifiable: published, unverified", "unverifiable: published, unverified");
    static final List<String> SUSPENDED = List.of("incomplete: suspended", "incomplete: suspended");

    /** @param others two voices of the first home; what this leans on is the third, of the second home */
    static Leaning on(Newham newham, List<Said> others) {
        Said said = newham.says(1, "Without this it falls");
        newham.confirm(said);
        Version standard = newham.publishedStandard(List.of(others.get(0), others.get(1), said));
        return new Leaning(newham, said, standard, newham.publishedClause(standard), newham.readyClause(standard));
    }

    /** What the gate would say of the standard and of the clause, and how they stand, with all that is on the topics by now. */
    List<String> stands() {
        return List.of(stands(standard), stands(clause));
    }

    /** The answer to the publication of the other clause: its status and, of a refusal, the type of the problem. */
    String publication() {
        Response answer = newham.publish(newham.commissioner(), ready);
        String type = answer.path("type");
        return answer.statusCode() + (type == null ? "" : type.substring(type.lastIndexOf('/')));
    }

    private String stands(Version version) {
        Response verdict = newham.inspector().body(Map.of()).post(version.at("/publication-checks"));
        verdict.then().statusCode(200);
        Response now = newham.inspector().get(version.address());
        String status = now.path("status");
        boolean verified = now.path("verified");
        return verdict.path("verdict") + ": " + status
                + (status.equals("published") ? verified ? ", verified" : ", unverified" : "");
    }
}
