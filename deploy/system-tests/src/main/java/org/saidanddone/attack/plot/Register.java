package org.saidanddone.attack.plot;

/** The names of what a publication needs. Each holds or does not; one write breaks or mends some of them. Nothing holds before something mended it. */
public final class Register {
    /** What was said in the two homes was said in two homes. */
    public static final String APART = "apart";

    private Register() {}

    /** The item was not taken back. */
    public static String standing(int item) {
        return "standing/" + item;
    }

    /** The person's consent was given and not withdrawn. */
    public static String consent(int item) {
        return "consent/" + item;
    }

    /** The consent is for standards. */
    public static String purpose(int item) {
        return "purpose/" + item;
    }

    /** The person confirmed the words as they are. */
    public static String check(int item) {
        return "check/" + item;
    }

    /** It is a first-hand account. */
    public static String account(int item) {
        return "account/" + item;
    }

    /** The standard version's provision is linked to the item's words as they are. */
    public static String link(int version, int item) {
        return "link/" + version + "/" + item;
    }

    /** The group's assent to the standard version stands. */
    public static String assent(int version) {
        return "assent/" + version;
    }

    /** No newer version of the standard was published. */
    public static String current(int version) {
        return "current/" + version;
    }

    /** The standard version is published. */
    public static String published(int version) {
        return "published/" + version;
    }

    /** The group's assent to the clause version stands. */
    public static String groupAgrees(int clause) {
        return "group-agrees/" + clause;
    }

    /** The commissioner's assent to the clause version stands. */
    public static String boroughAgrees(int clause) {
        return "borough-agrees/" + clause;
    }

    /** The group assented to the clause version before the commissioner did. */
    public static String groupFirst(int clause) {
        return "group-first/" + clause;
    }

    /** No newer version of the clause was published. */
    public static String clauseCurrent(int clause) {
        return "clause-current/" + clause;
    }

    /** The clause version is linked to the standard version as it is. */
    public static String implemented(int clause, int version) {
        return "implements/" + clause + "/" + version;
    }
}
