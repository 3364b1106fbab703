package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
  private static final Map<String, String> SETTINGS =
      BrokerSettings.of(Path.of("/data/kafka"), new Ports(19092, 19093, 18081, 18082));

  @Test
  void everySettingIsOneThatKafkaKnows() {
    assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(SETTINGS.keySet());
  }

  @Test
  void nothingNeedsAnotherNode() {
    KafkaConfig config = new KafkaConfig(SETTINGS, false);

    assertThat(AbstractKafkaConfig.CONFIG_DEF.names())
        .filteredOn(
            name -> name.matches(".*(replication\\.factor|min\\.isr|min\\.insync\\.replicas)"))
        .hasSizeGreaterThan(6)
        .allSatisfy(name -> assertThat(config.get(name)).asString().isEqualTo("1"));
  }

  @Test
  void everyListenerIsOnTheLoopbackAddress() {
    assertThat(SETTINGS)
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:19092");
  }
}
