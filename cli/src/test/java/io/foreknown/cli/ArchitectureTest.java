package io.foreknown.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may know whom, over all modules; each rule is also seen to fail where it does not hold. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.foreknown");

  private static final String AVRO = "io.foreknown.avro..";
  private static final String GEOMETRY = "com.google.common.geometry..";

  private static final String[] DOMAIN_MAY_USE = {
    "java..", "io.foreknown.domain..", "org.jspecify.annotations.."
  };

  private static final Pattern THE_WORLD =
      Pattern.compile(
          "java\\.time\\.\\w+\\.(now|system\\w*|tick\\w*)\\(.*"
              + "|java\\.lang\\.System\\.(in|out|err|(getenv|currentTimeMillis|nanoTime|exit)\\(.*)"
              + "|java\\.lang\\.Thread\\.sleep\\(.*"
              + "|java\\.lang\\.Math\\.random\\(.*"
              + "|java\\.util\\.UUID\\.randomUUID\\(.*"
              + "|java\\.(util|security)\\.(Secure)?Random\\.<init>\\(.*");

  private static final SliceAssignment BY_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  @Test
  void modulesKnowOnlyWhatLiesBelowThem() {
    modules()
        .whereLayer("domain")
        .mayNotAccessAnyLayer()
        .whereLayer("local-stack")
        .mayOnlyAccessLayers("monitor")
        .whereLayer("monitor")
        .mayNotAccessAnyLayer()
        .whereLayer("schemas")
        .mayOnlyAccessLayers("domain")
        .whereLayer("feeds")
        .mayOnlyAccessLayers("domain")
        .whereLayer("producers")
        .mayOnlyAccessLayers("domain", "feeds", "schemas", "monitor")
        .whereLayer("stories")
        .mayOnlyAccessLayers("domain")
        .whereLayer("streams-app")
        .mayOnlyAccessLayers("domain", "schemas")
        .whereLayer("dashboard")
        .mayOnlyAccessLayers("domain", "schemas", "monitor")
        .whereLayer("operations")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(OURS);
  }

  private static LayeredArchitecture modules() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("domain")
        .definedBy("io.foreknown.domain..")
        .layer("schemas")
        .definedBy("io.foreknown.schemas..", AVRO)
        .layer("local-stack")
        .definedBy("io.foreknown.stack..")
        .layer("monitor")
        .definedBy("io.foreknown.monitor..")
        .layer("feeds")
        .definedBy("io.foreknown.feeds..")
        .layer("producers")
        .definedBy("io.foreknown.producers..")
        .layer("stories")
        .definedBy("io.foreknown.stories..")
        .layer("streams-app")
        .definedBy("io.foreknown.streams..")
        .layer("dashboard")
        .definedBy("io.foreknown.dashboard..")
        .layer("operations")
        .definedBy("io.foreknown.operations..")
        .layer("cli")
        .definedBy("io.foreknown.cli..");
  }

  @Test
  void domainUsesTheJdkAndForGeometryS2() {
    classes()
        .that()
        .resideInAPackage("io.foreknown.domain..")
        .and()
        .resideOutsideOfPackage("io.foreknown.domain.place..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(DOMAIN_MAY_USE)
        .check(OURS);
    classes()
        .that()
        .resideInAPackage("io.foreknown.domain.place..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(DOMAIN_MAY_USE), Stream.of(GEOMETRY)).toArray(String[]::new))
        .check(OURS);
  }

  @Test
  void onlyCommandsKnowTheCommandLine() {
    nobodyUses("picocli..", "io.foreknown.cli..").check(OURS);
  }

  @Test
  void feedsKnowNoBrokerAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage("io.foreknown.feeds..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "java.net.http..", "org.eclipse.jetty..")
        .check(OURS);
  }

  @Test
  void onlyPlacesKnowS2() {
    nobodyUses(GEOMETRY, "io.foreknown.domain.place..").check(OURS);
  }

  @Test
  void onlySchemasKnowTheRecordsOfTheWire() {
    nobodyUses(AVRO, "io.foreknown.schemas..", AVRO).check(OURS);
  }

  @Test
  void onlyTheHttpPartsKnowJettyAndOfTheDashboardOnlyItsFeedKafka() {
    nobodyUses(
            "org.eclipse.jetty..",
            "io.foreknown.dashboard.http..",
            "io.foreknown.monitor.http..",
            "io.foreknown.producers.http..",
            "io.foreknown.stack.http..")
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.foreknown.dashboard.view..",
            "io.foreknown.dashboard.past..",
            "io.foreknown.dashboard.stream..",
            "io.foreknown.dashboard.delivery..",
            "io.foreknown.dashboard.channel..",
            "io.foreknown.dashboard.webhook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(OURS);
  }

  @Test
  void onlyChannelsKnowMail() {
    nobodyUses("jakarta.mail..", "io.foreknown.dashboard.channel..").check(OURS);
    nobodyUses("org.eclipse.angus..", "io.foreknown.dashboard.channel..").check(OURS);
  }

  @Test
  void nobodyLogsThroughTheJdk() {
    nobodyUses("java.util.logging..").check(OURS);
  }

  private static ArchRule nobodyUses(String used, String... but) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(but)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(used);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyProgramsTouchClockEnvironmentTerminalAndChance() {
    onlyTheseTouchTheWorld(
            "io.foreknown.cli..", "io.foreknown.operations..", "io.foreknown.stack..")
        .check(OURS);
  }

  private static ArchRule onlyTheseTouchTheWorld(String... programs) {
    DescribedPredicate<JavaAccess<?>> world =
        describe(
            "is clock, environment, terminal, sleep or chance",
            access -> THE_WORLD.matcher(access.getTarget().getFullName()).matches());
    return noClasses().that().resideOutsideOfPackages(programs).should().accessTargetWhere(world);
  }

  @Test
  void namesSayWhatAClassIs() {
    noEmptyNames().check(OURS);
  }

  private static ArchRule noEmptyNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Service)(\\$.*)?");
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(withoutNullMark(OURS)).isEmpty();
  }

  /** Generated packages are not ours to mark. */
  private static List<String> withoutNullMark(JavaClasses classes) {
    return classes.getDefaultPackage().getSubpackagesInTree().stream()
        .filter(type -> type.getClasses().stream().anyMatch(classes::contains))
        .filter(type -> !type.getName().equals("io.foreknown.avro"))
        .filter(type -> !type.isAnnotatedWith(NullMarked.class))
        .map(JavaPackage::getName)
        .toList();
  }

  /** A rule that cannot fail guards nothing. */
  @Nested
  class RulesFailWhereTheyDoNotHold {
    @Test
    void modules() {
      assertViolated(ArchitectureTest.modules().whereLayer("schemas").mayNotAccessAnyLayer(), OURS);
    }

    @Test
    void uses() {
      assertViolated(nobodyUses(GEOMETRY), OURS);
      assertViolated(nobodyUses(AVRO, AVRO), OURS);
      assertViolated(nobodyUses("java.util.logging.."), others(Logger.class));
    }

    @Test
    void cycles() {
      assertViolated(
          slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles(),
          others(Collection.class, Spliterator.class, Stream.class, BaseStream.class));
    }

    @Test
    void world() {
      assertViolated(onlyTheseTouchTheWorld("io.foreknown.cli.."), OURS);
      assertViolated(onlyTheseTouchTheWorld("io.foreknown.stack.."), OURS);
    }

    @Test
    void names() {
      assertViolated(noEmptyNames(), others(Utils.class));
    }

    @Test
    void nullMarks() {
      assertThat(withoutNullMark(others(Utils.class)))
          .containsExactly(Utils.class.getPackageName());
    }

    private static void assertViolated(ArchRule rule, JavaClasses classes) {
      assertThatThrownBy(() -> rule.check(classes))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("was violated");
    }

    private static JavaClasses others(Class<?>... types) {
      return new ClassFileImporter().importClasses(types);
    }
  }
}
