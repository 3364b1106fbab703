package io.foreknown.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.ByTheHour;
import io.foreknown.dashboard.given.Messages;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.stream.Silence;
import io.foreknown.dashboard.stream.Silence.Dependency;
import io.foreknown.dashboard.stream.Subscriber;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Since when a source has been silent, by a clock that goes on by an hour at every look. */
class ReaderStatusTest {
  private final Newsroom newsroom = new Newsroom();
  private final ByTheHour clock = new ByTheHour("2024-05-01T00:00:00Z");
  private final ReaderStatus readerStatus = new ReaderStatus(newsroom.hub(), clock);

  @Test
  void kafkaIsSilentSinceItLastAnsweredHoweverOftenThatIsNoticed() {
    readerStatus.left(Map.of("matches", 0L));
    Instant answered = clock.last();
    readerStatus.caughtUp();
    readerStatus.kafkaIsSilent("timed out");
    readerStatus.kafkaIsSilent("timed out again");

    assertThat(readerStatus.progress().isReady()).isFalse();
    assertThat(readerStatus.progress().silence())
        .isEqualTo(new Silence(Dependency.KAFKA, answered, "Kafka: timed out"));
  }

  @Test
  void whatHasNeverAnsweredIsSilentSinceTheStart() {
    Instant started = clock.last();

    readerStatus.kafkaIsSilent("no broker");

    assertThat(readerStatus.progress().silence())
        .isEqualTo(new Silence(Dependency.KAFKA, started, "Kafka: no broker"));
    assertThat(readerStatus.progress().isBegun()).isFalse();
  }

  @Test
  void aSourceIsBackAsSoonAsItAnswers() {
    readerStatus.caughtUp();
    readerStatus.kafkaIsSilent("timed out");
    readerStatus.registryIsHeard();
    assertThat(readerStatus.progress().silence())
        .as("the registry says nothing of Kafka")
        .isNotNull();

    readerStatus.left(Map.of("matches", 7L));
    assertThat(readerStatus.progress().isReady()).as("with seven records to come").isTrue();

    readerStatus.registryIsSilent("refused");
    readerStatus.left(Map.of("matches", 7L));
    assertThat(readerStatus.progress().problem()).isEqualTo("Schema Registry: refused");
    readerStatus.registryIsHeard();
    assertThat(readerStatus.progress().silence()).isNull();
  }

  @Test
  void followersLearnOnceOfASilenceAndOfItsEnd() {
    Subscriber follower = newsroom.hub().watch(() -> {});
    readerStatus.left(Map.of());
    readerStatus.kafkaIsSilent("timed out");
    readerStatus.kafkaIsSilent("timed out again");
    readerStatus.left(Map.of());
    readerStatus.left(Map.of());

    assertThat(Messages.of(follower))
        .containsExactly(
            "event: changed\ndata: {}\n\n",
            "event: silent\ndata: {\"source\":\"KAFKA\",\"since\":\"2024-05-01T01:00:00.000Z\"}\n\n",
            "event: back\ndata: {\"source\":\"KAFKA\",\"since\":\"2024-05-01T01:00:00.000Z\","
                + "\"until\":\"2024-05-01T03:00:00.000Z\"}\n\n");
  }
}
