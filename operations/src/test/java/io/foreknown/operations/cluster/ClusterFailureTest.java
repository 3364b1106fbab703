package io.foreknown.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.StackAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** One line each: what, where, who and what to do. */
class ClusterFailureTest {
  private static final TopicSettings DESK = new TopicSettings("desk", 3, (short) 1);
  private static final Map<String, String> SCRAM =
      Map.of(
          "security.protocol", "SASL_SSL",
          "sasl.jaas.config", "x.ScramLoginModule required username=\"ann\" password=\"secret\";");
  private static final String ACLS =
      "; './foreknown topics acls --for %s --user ann' prints what to allow";

  private static String line(Role role, Throwable error) {
    StackAddress address = new StackAddress("b1:9093", "https://r1:8081");
    return new ClusterFailure(address, SCRAM, DESK, role).line(error).orElse("none");
  }

  @Test
  void aTopicIsNamedWithWhatTheRoleNeedsOnItHoweverDeepTheCauseLies() {
    Throwable error =
        new CommandException(
            "wrapped",
            new StreamsException(
                new ExecutionException(
                    new TopicAuthorizationException(Set.of("desk.matches.v1")))));

    assertThat(line(Role.SERVE, error))
        .isEqualTo(
            "Kafka at b1:9093: user ann lacks Write, DescribeConfigs on the topic desk.matches.v1"
                + ACLS.formatted("serve"));
  }

  @Test
  void ofSeveralTopicsTheFirstIsNamedAndTheOthersAreCounted() {
    assertThat(
            line(
                Role.TAIL,
                new TopicAuthorizationException(Set.of("desk.matches.v1", "desk.alerts.v1"))))
        .startsWith(
            "Kafka at b1:9093: user ann lacks Read on the topic desk.alerts.v1 (and 1 more that it lacks); ");
  }

  @Test
  void whatAnswersAPageIsNoRegistry() {
    assertThat(Cluster.message(new JsonParseException(null, "Unexpected character ('<')")))
        .isEqualTo("what answers there is no Schema Registry: its answer is no JSON");
  }

  @Test
  void groupsAndTransactionsAreNamed() {
    assertThat(line(Role.SERVE, GroupAuthorizationException.forGroupId("desk.pipeline")))
        .isEqualTo(
            "Kafka at b1:9093: user ann lacks Read on the group desk.pipeline"
                + ACLS.formatted("serve"));
    assertThat(line(Role.SERVE, new TransactionalIdAuthorizationException("no")))
        .isEqualTo(
            "Kafka at b1:9093: user ann lacks Write on the transactional ids desk.pipeline-…"
                + ACLS.formatted("serve"));
  }

  @Test
  void whatBrokersSayOfTheClusterIsPassedOn() {
    assertThat(line(Role.TAIL, new KafkaException(new ClusterAuthorizationException("no"))))
        .isEqualTo("Kafka at b1:9093 refuses user ann: no" + ACLS.formatted("tail"));
  }

  /** A producer is refused on the cluster where it may write to no topic at all. */
  @Test
  void whoMayWriteNothingIsReportedWhatHeMustWriteTo() {
    assertThat(line(Role.PUBLISH, new KafkaException(new ClusterAuthorizationException("no"))))
        .isEqualTo(
            "Kafka at b1:9093: user ann lacks Write, DescribeConfigs on the topic desk.warnings.v1 (and 4 more that it lacks)"
                + ACLS.formatted("publish"));
  }

  @Test
  void whoIsNotLetInIsNamedWithoutHisPassword() {
    assertThat(line(Role.TAIL, new SaslAuthenticationException("invalid credentials")))
        .isEqualTo(
            "Kafka at b1:9093 does not let user ann in: invalid credentials; check sasl.mechanism and sasl.jaas.config in the file of --config");
  }

  @Test
  void certificatesThatNobodyTrustsAreNamedByWhoHasThem() {
    SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");

    assertThat(line(Role.TAIL, new SslAuthenticationException("SSL handshake failed", untrusted)))
        .startsWith("Kafka at b1:9093: no TLS connection: PKIX path building failed; ")
        .contains(" ssl.truststore.location ");
    assertThat(line(Role.TAIL, new SerializationException("no schema", untrusted)))
        .startsWith(
            "Schema Registry at https://r1:8081: no TLS connection: PKIX path building failed; ")
        .contains(" schema.registry.ssl.truststore.location ");
  }

  @Test
  void whatTheRegistryRefusesIsSaid() {
    assertThat(line(Role.SERVE, new RestClientException("x", 401, 401)))
        .startsWith("Schema Registry at https://r1:8081 does not know the user; ");
    assertThat(line(Role.SERVE, new RestClientException("x", 403, 403)))
        .startsWith("Schema Registry at https://r1:8081 refuses the user a subject; ");
    assertThat(line(Role.SERVE, new RestClientException("x", 404, 404))).isEqualTo("none");
  }

  @Test
  void aPropertyThatHasNoSuchValueIsNamed() {
    assertThat(
            line(
                Role.TAIL,
                new KafkaException(
                    "cannot construct", new ConfigException("acks", "some", "not one of these"))))
        .isEqualTo("--config: Invalid value some for configuration acks: not one of these");
  }

  @Test
  void otherFailuresAreLeftAlone() {
    assertThat(line(Role.TAIL, new TimeoutException("slow"))).isEqualTo("none");
  }

  @Test
  void usersAreNamedAsFarAsTheyAreKnown() {
    assertThat(user(Map.of())).isEqualTo("user ANONYMOUS");
    assertThat(user(SCRAM)).isEqualTo("user ann");
    assertThat(user(Map.of("security.protocol", "SSL", "ssl.keystore.location", "/k.p12")))
        .isEqualTo("the owner of the key in /k.p12");
    assertThat(user(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "OAUTHBEARER")))
        .isEqualTo("the user of --config");
  }

  private static String user(Map<String, String> client) {
    return new Caller(new StackAddress("b1:9093", "http://r1"), new HashMap<>(client)).user();
  }
}
