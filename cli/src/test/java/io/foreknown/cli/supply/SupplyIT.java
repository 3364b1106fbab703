package io.foreknown.cli.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a release carries, held against the lists in the repository; no network is asked. */
class SupplyIT {
  private static final Path SBOM = Path.of("target", "sbom");
  private static final Path LISTS = Path.of("..", "supply");

  @Test
  void billNamesEveryJarBesideTheProgram() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              program().stream().map(Component::jar).collect(Collectors.toSet()));
    }
  }

  @Test
  void nothingBesideTheProgramHasAKnownHole() throws IOException {
    assertThat(Advisories.against(program(), advisories())).isEmpty();
  }

  @Test
  void nothingOfTheRegistryHasAKnownHole() throws IOException {
    List<Component> registry =
        Bill.read(Path.of(System.getProperty("foreknown.registry.home", "missing"), "bom.json"));

    assertThat(registry)
        .extracting(Component::group, Component::name)
        .contains(
            tuple("io.netty", "netty-codec-http"), tuple("jakarta.inject", "jakarta.inject-api"));
    assertThat(Advisories.against(registry, advisories())).isEmpty();
  }

  @Test
  void everyLicenceIsOneThatWeMayShip() throws IOException {
    Set<String> allowed = Set.copyOf(Files.readAllLines(LISTS.resolve("licences.txt")));

    assertThat(program())
        .filteredOn(component -> !isUnderOneOf(allowed, component))
        .extracting(component -> component + " is under " + component.licences())
        .isEmpty();
  }

  /** A library may be under several, of which we choose. */
  private static boolean isUnderOneOf(Set<String> allowed, Component component) {
    return component.licences().stream()
        .anyMatch(
            licence ->
                allowed.contains(licence) || allowed.contains(component.group() + " " + licence));
  }

  @Test
  void thirdPartyListNamesEveryLibrary() throws IOException {
    String list = Files.readString(SBOM.resolve("THIRD-PARTY.txt"));

    assertThat(program())
        .filteredOn(component -> !component.group().equals("io.foreknown"))
        .allSatisfy(component -> assertThat(list).contains(component.toString()));
  }

  private static List<Component> program() throws IOException {
    return Bill.read(SBOM.resolve("bom.json"));
  }

  private static List<Advisory> advisories() throws IOException {
    return Advisories.read(LISTS.resolve("advisories.csv"));
  }
}
