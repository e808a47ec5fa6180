package org.saidanddone.evidence.answer;

/** The ids that stand in the examples of the OpenAPI document: one story from the organisation to the member check. */
public final class ExampleIds {
    public static final String ORGANISATION = "01999c00-0000-7000-8000-000000000001";
    public static final String COMMISSIONER = "01999c00-0000-7000-8000-000000000011";
    public static final String PROVIDER = "01999c00-0000-7000-8000-000000000012";
    public static final String DECLARATION = "01999c00-0000-7000-8000-000000000013";
    public static final String VERIFIER = "01999c00-0000-7000-8000-000000000014";
    public static final String PROGRAMME = "01999c00-0000-7000-8000-000000000002";
    public static final String SETTING = "01999c00-0000-7000-8000-000000000003";
    public static final String VISIT = "7b0e4d1c-52f8-4a6b-9c3d-000000000004";
    public static final String EVIDENCE = "7b0e4d1c-52f8-4a6b-9c3d-000000000005";
    public static final String PERSON = "7b0e4d1c-52f8-4a6b-9c3d-000000000006";
    public static final String CONSENT = "7b0e4d1c-52f8-4a6b-9c3d-000000000007";
    public static final String MEMBER_CHECK = "7b0e4d1c-52f8-4a6b-9c3d-000000000008";

    private ExampleIds() {}
}
