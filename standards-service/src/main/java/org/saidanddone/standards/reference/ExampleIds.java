package org.saidanddone.standards.reference;

/** What stands in the examples of the OpenAPI document: the ids of one story. */
public final class ExampleIds {
    public static final String ORGANISATION = "01999c00-0000-7000-8000-000000000001";
    public static final String PROGRAMME = "01999c00-0000-7000-8000-000000000002";
    public static final String STANDARD = "01999c00-0000-7000-8000-000000000021";
    public static final String PROVISION = "01999c00-0000-7000-8000-000000000022";
    public static final String ASSENT = "01999c00-0000-7000-8000-000000000023";
    public static final String GATE_PROFILE = "01999c00-0000-7000-8000-000000000024";
    public static final String EVIDENCE = "7b0e4d1c-52f8-4a6b-9c3d-000000000005";
    public static final String DIGEST = "sha256:6f76b53e164be1d067de6b278e5cd948c7f3d3db3f3ee8371f410373481417e1";
    public static final String COMMITMENT =
            "hmac-sha256:0c5d5a1b6f0e4f1f9a3d1d2c7b8e9f00112233445566778899aabbccddeeff00";

    private ExampleIds() {}
}
