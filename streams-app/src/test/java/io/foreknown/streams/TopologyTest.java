package io.foreknown.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.streams.clock.ClockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.junit.jupiter.api.Test;

class TopologyTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "topology.txt");

  /** With this system property set to true the file is written anew. */
  private static final String UPDATE = "foreknown.topology.update";

  private static final String HOW_TO_UPDATE =
      """
      the topology is not the one in %s.
      If that is meant, write it down:
        mvn -pl streams-app -am test -Dtest=TopologyTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
      A pipeline that runs keeps its stores and internal topics under these names: if any store, repartition
      topic or subtopology changed, it must be rebuilt from the claim topics under a new application id.""";

  @Test
  void topologyIsTheOneWrittenDown() throws IOException {
    String today = PipelineDriver.topology(ClockMode.LIVE).describe().toString();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(GOLDEN, today);
    }

    assertThat(today).as(HOW_TO_UPDATE, GOLDEN, UPDATE).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void storeWithoutANameIsRefused() {
    assertRefused(claims -> claims.groupByKey(grouped()).count());
  }

  @Test
  void repartitionWithoutANameIsRefused() {
    assertRefused(claims -> claims.selectKey((key, value) -> value).repartition());
  }

  private static void assertRefused(Consumer<KStream<String, String>> steps) {
    Properties properties = PipelineDriver.settings(Path.of("target"), ClockMode.LIVE).streams();
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    steps.accept(
        builder.stream("claims", Consumed.with(Serdes.String(), Serdes.String()).withName("in")));

    assertThatExceptionOfType(TopologyException.class)
        .isThrownBy(() -> builder.build(properties))
        .withMessageContaining("has not been named");
  }

  private static Grouped<String, String> grouped() {
    return Grouped.with(Serdes.String(), Serdes.String());
  }
}
