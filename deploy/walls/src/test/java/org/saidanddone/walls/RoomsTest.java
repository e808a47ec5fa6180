package org.saidanddone.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** Which room may know which. A broken rule says how to mend it. */
@AnalyzeClasses(packages = "org.saidanddone", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] CORE = {"org.saidanddone.events..", "org.saidanddone.chain.."};
    private static final String[] PLATFORM = {
        "org.saidanddone.observability..",
        "org.saidanddone.outbox..",
        "org.saidanddone.inbox..",
        "org.saidanddone.web..",
        "org.saidanddone.security.."
    };
    private static final String[] SERVICES = {
        "org.saidanddone.evidence..",
        "org.saidanddone.standards..",
        "org.saidanddone.contracts..",
        "org.saidanddone.audit.."
    };
    private static final String KAFKA = "org.apache.kafka..";

    @ArchTest
    static final ArchRule coreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "org.hibernate..",
                    KAFKA,
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "org.eclipse.microprofile..")
            .because(
                    "core is the language of the domain, plain Java without I/O: move what needs a framework to platform, chain-store or a service");

    @ArchTest
    static final ArchRule eventsDoNotKnowTheChain = noClasses()
            .that()
            .resideInAPackage("org.saidanddone.events..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.saidanddone.chain..")
            .because(
                    "events are what services share; rules and facts are built on them: move the type to core/events or the use to core/chain");

    @ArchTest
    static final ArchRule noServiceKnowsAnother = slices().matching(
                    "org.saidanddone.(evidence|standards|contracts|audit)..")
            .should()
            .notDependOnEachOther()
            .because("services share facts over Kafka only: say it with an event in core/events");

    @ArchTest
    static final ArchRule platformKnowsNoDomain = noClasses()
            .that()
            .resideInAnyPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SERVICES)
                    .or(resideInAnyPackage(
                            "org.saidanddone.chainstore..",
                            "org.saidanddone.chain.gate..",
                            "org.saidanddone.chain.rule..")))
            .because(
                    "platform is capabilities without domain types: hand the domain in through an interface of the platform's own");

    @ArchTest
    static final ArchRule onlyOutboxAndInboxTouchKafka = noClasses()
            .that(not(resideInAnyPackage(
                    "org.saidanddone.outbox..",
                    "org.saidanddone.inbox..",
                    "org.saidanddone.local..",
                    "org.saidanddone.testing..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA)
            .because("one Kafka upgrade must not touch the house: use Outbox, Inbox or Upstreams");

    @ArchTest
    static final ArchRule kafkaStaysOutOfThePublicFaceOfOutboxAndInbox = noClasses()
            .that()
            .resideInAnyPackage("org.saidanddone.outbox..", "org.saidanddone.inbox..")
            .and()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA)
            .because(
                    "Kafka's types must not reach who uses outbox or inbox: make the class package-private and give it a face without them");

    @ArchTest
    static final ArchRule auditLooksForItself = noClasses()
            .that()
            .resideInAPackage("org.saidanddone.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.saidanddone.chainstore..")
            .because(
                    "audit's second look is worth something only while it shares no copy of the facts with those it looks at: read the event from the journal");

    @ArchTest
    static final ArchRule evidenceHasNoGate = noClasses()
            .that()
            .resideInAPackage("org.saidanddone.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.saidanddone.chainstore..")
            .because("evidence-service publishes nothing and reads nobody: a fact it needs is its own");

    @ArchTest
    static final ArchRule entitiesStayBehindTheDoor = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(annotatedWith(Entity.class))
            .because("HTTP types, entities and event records are three things: return a record made for the answer");

    @ArchTest
    static final ArchRule aClassSaysWhatItDoes = noClasses()
            .that()
            .resideInAPackage("org.saidanddone..")
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameContaining("Common")
            .because("such a name says nothing: name the one thing the class does");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting is for a condition with a bound, or a schedule: park, poll or schedule instead");
}
