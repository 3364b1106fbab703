package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.stack.StackAddress;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailureTranslatorTest {
  private static final StackAddress ADDRESS = new StackAddress("b1:9092", "http://r1:8081");

  @Test
  void brokersThatDoNotAnswerAreNamed() {
    RuntimeException error =
        new IllegalStateException(
            "the pipeline could not be worked off",
            new ExecutionException(new TimeoutException("Timed out waiting for a node")));

    assertThat(FailureTranslator.translated(ADDRESS, error))
        .isInstanceOf(CommandException.class)
        .hasMessage("Kafka at b1:9092 does not answer: Timed out waiting for a node");
  }

  @Test
  void aRegistryThatDoesNotAnswerIsNamed() {
    RuntimeException error =
        new IllegalStateException(
            "the pipeline stopped by itself",
            new SerializationException("schema 7", new ConnectException("Connection refused")));

    assertThat(FailureTranslator.translated(ADDRESS, error))
        .isInstanceOf(CommandException.class)
        .hasMessage("Schema Registry at http://r1:8081 does not answer: Connection refused");
  }

  /** Confluent's client makes of a status of 502 an error as of a broker. */
  @Test
  void aProxyThatAnswersForASilentRegistryIsNoBroker() {
    RuntimeException error =
        new IllegalStateException(
            "the pipeline stopped by itself",
            new DisconnectException("schema 7", new RestClientException("Bad Gateway", 502, 502)));

    assertThat(FailureTranslator.translated(ADDRESS, error))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "Schema Registry at http://r1:8081 does not answer: Bad Gateway; error code: 502");
  }

  @Test
  void whatIsNoFaultOfTheClusterIsReportedAsItIs() {
    RuntimeException broken =
        new IllegalStateException("a bug", new SerializationException("of ours"));
    RuntimeException stopped = new CommandException("stopped", new TimeoutException());

    assertThat(FailureTranslator.translated(ADDRESS, broken)).isSameAs(broken);
    assertThat(FailureTranslator.translated(ADDRESS, stopped)).isSameAs(stopped);
  }
}
