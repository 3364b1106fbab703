package io.foreknown.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPropertiesTest {
  @ParameterizedTest
  @CsvSource({
    "security.protcol, security.protocol",
    "sasl.mechanisms, sasl.mechanism",
    "ssl.trustore.location, ssl.truststore.location",
    "consumer.sesion.timeout.ms, consumer.session.timeout.ms",
    "schema.registry.ssl.trustore.location, schema.registry.ssl.truststore.location",
    "schema.registry.ulr, schema.registry.url",
    "basic.auth.user.infos, basic.auth.user.info"
  })
  void aSlipOfTheFingersIsNamedWithWhatWasMeant(String name, String meant) {
    assertThat(ClientProperties.meantBy(name)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "security.protocol",
        "sasl.jaas.config",
        "producer.linger.ms",
        "main.consumer.session.timeout.ms",
        "group.protocol",
        "schema.registry.url",
        "schema.registry.ssl.truststore.location",
        "basic.auth.user.info",
        "topic.retention.ms",
        "acks"
      })
  void knownNamesAreTaken(String name) {
    assertThat(ClientProperties.meantBy(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.login.region", "x", "", "aks", "my.interceptor.target"})
  void whatAPlugInMayReadIsLeftAlone(String name) {
    assertThat(ClientProperties.meantBy(name)).isEmpty();
  }
}
