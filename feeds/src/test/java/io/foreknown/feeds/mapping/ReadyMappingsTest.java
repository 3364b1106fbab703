package io.foreknown.feeds.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mapping of the manual reads its sample, which is made up in the shape of the feed; read
 * sample and result side by side.
 */
class ReadyMappingsTest {
  /** Read by {@link StormDayTablesTest}. */
  private static final Set<String> OF_STORM_DAY = Set.of("nws-reports", "nws-warnings");

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Given.example(""))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .filter(name -> !OF_STORM_DAY.contains(name))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The sample of a mapping begins with its name, and says no less of itself than the feed's. */
  private static Path sample(String name) throws IOException {
    try (Stream<Path> files = Files.list(Given.example(""))) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "(-.*)?\\.(csv|json|xml)"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " has no sample"));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void recordsBecomeClaimsOrAreRefusedWithTheirNames(String name) throws IOException {
    Path sample = sample(name);
    try (InputStream in = Files.newInputStream(sample);
        InputStream golden =
            Objects.requireNonNull(getClass().getResourceAsStream(name + ".txt"), name)) {
      List<Item> items =
          Given.reading(Given.exampleMapping(name + ".yaml"), in, sample.getFileName().toString());

      assertThat(Given.told(items))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameIsOneThatTheSampleHas(String name) throws IOException {
    Path sample = sample(name);
    Source source = Given.source(Given.exampleMapping(name + ".yaml"), Care.MENDING);
    try (InputStream in = Files.newInputStream(sample);
        Stream<Item> items = source.read(in, sample.getFileName().toString())) {
      assertThat(items).isNotEmpty();
    }

    assertThat(source.unused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void headSaysWhatItIsFor(String name) throws IOException {
    assertThat(Files.readString(Given.example(name + ".yaml"))).startsWith("# ");
  }

  @Test
  void shelfHasTheFeedsThatThePageNames() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "how-to", "map-a-feed.md"));

    assertThat(names()).allSatisfy(name -> assertThat(page).contains("mappings/" + name + ".yaml"));
  }
}
