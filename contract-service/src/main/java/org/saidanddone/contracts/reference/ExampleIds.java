package org.saidanddone.contracts.reference;

/** What stands in the examples of the OpenAPI document: the ids of one story. */
public final class ExampleIds {
    public static final String PROGRAMME = "01999c00-0000-7000-8000-000000000002";
    public static final String STANDARD_VERSION = "01999c00-0000-7000-8000-000000000008";
    public static final String CONTRACT = "01999c00-0000-7000-8000-000000000009";
    public static final String CLAUSE = "01999c00-0000-7000-8000-000000000010";
    public static final String ASSENT = "01999c00-0000-7000-8000-000000000011";
    public static final String PROVIDER = "01999c00-0000-7000-8000-000000000012";
    public static final String CLAUSE_VERSION = "01999c00-0000-7000-8000-000000000013";
    public static final String DIGEST = "sha256:8467f7b8d45e51eabd144b3eb94defffcee8d28877f5e6ac4308396cf59cae1c";

    private ExampleIds() {}
}
