package io.foreknown.cli.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryTest {
  private static final Advisory SMUGGLING =
      new Advisory("io.netty", "netty-codec-http", "4.1.133.Final", "4.1.138.Final", "CVE-1");
  private static final Advisory NEVER_FIXED = new Advisory("org.lz4", "lz4-java", "", "", "CVE-2");

  @Test
  void versionsFromTheFirstOnUpToTheFixHaveTheHole() {
    assertThat(List.of("4.1.133.Final", "4.1.137.Final"))
        .allSatisfy(version -> assertThat(SMUGGLING.concerns(netty(version))).isTrue());
    assertThat(List.of("4.1.99.Final", "4.1.138.Final", "4.2.1.Final"))
        .allSatisfy(version -> assertThat(SMUGGLING.concerns(netty(version))).isFalse());
  }

  @Test
  void withoutAFixAllVersionsHaveTheHole() {
    assertThat(NEVER_FIXED.concerns(component("org.lz4", "lz4-java", "9.9"))).isTrue();
    assertThat(NEVER_FIXED.concerns(component("at.yawk.lz4", "lz4-java", "1.8.0"))).isFalse();
  }

  @Test
  void complaintNamesTheLibraryTheHoleAndTheFix() {
    assertThat(
            Advisories.against(
                List.of(netty("4.1.135.Final"), component("org.lz4", "lz4-java", "1.8.0")),
                List.of(SMUGGLING, NEVER_FIXED)))
        .containsExactly(
            "io.netty:netty-codec-http:4.1.135.Final has CVE-1, fixed in 4.1.138.Final",
            "org.lz4:lz4-java:1.8.0 has CVE-2, fixed in no version");
  }

  @Test
  void listOfTheRepositoryKnowsTheHolesOfTheFirstRelease() throws Exception {
    List<Component> before =
        List.of(
            component("at.yawk.lz4", "lz4-java", "1.10.2"),
            component("com.fasterxml.jackson.core", "jackson-databind", "2.21.2"),
            netty("4.1.118.Final"));

    assertThat(Advisories.against(before, Advisories.read(Path.of("../supply/advisories.csv"))))
        .anySatisfy(line -> assertThat(line).startsWith("at.yawk.lz4:lz4-java:1.10.2 has "))
        .anySatisfy(line -> assertThat(line).contains("jackson-databind:2.21.2 has "))
        .anySatisfy(line -> assertThat(line).contains("netty-codec-http:4.1.118.Final has "));
  }

  private static Component netty(String version) {
    return component("io.netty", "netty-codec-http", version);
  }

  private static Component component(String group, String name, String version) {
    return new Component(group, name, version, List.of("Apache-2.0"));
  }
}
