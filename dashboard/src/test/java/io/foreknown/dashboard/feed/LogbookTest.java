package io.foreknown.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.ByTheHour;
import io.foreknown.dashboard.given.Messages;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.stream.Silence;
import io.foreknown.dashboard.stream.Silence.Source;
import io.foreknown.dashboard.stream.Subscriber;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Since when a source has been silent, by a clock that goes on by an hour at every look. */
class LogbookTest {
  private final Newsroom newsroom = new Newsroom();
  private final ByTheHour clock = new ByTheHour("2024-05-01T00:00:00Z");
  private final Logbook logbook = new Logbook(newsroom.live(), clock);

  @Test
  void kafkaIsSilentSinceItLastAnsweredHoweverOftenThatIsNoticed() {
    logbook.left(Map.of("matches", 0L));
    Instant answered = clock.last();
    logbook.caughtUp();
    logbook.kafkaIsSilent("timed out");
    logbook.kafkaIsSilent("timed out again");

    assertThat(logbook.progress().isReady()).isFalse();
    assertThat(logbook.progress().silence())
        .isEqualTo(new Silence(Source.KAFKA, answered, "Kafka: timed out"));
  }

  @Test
  void whatHasNeverAnsweredIsSilentSinceTheStart() {
    Instant started = clock.last();

    logbook.kafkaIsSilent("no broker");

    assertThat(logbook.progress().silence())
        .isEqualTo(new Silence(Source.KAFKA, started, "Kafka: no broker"));
    assertThat(logbook.progress().isBegun()).isFalse();
  }

  @Test
  void aSourceIsBackAsSoonAsItAnswers() {
    logbook.caughtUp();
    logbook.kafkaIsSilent("timed out");
    logbook.registryIsHeard();
    assertThat(logbook.progress().silence()).as("the registry says nothing of Kafka").isNotNull();

    logbook.left(Map.of("matches", 7L));
    assertThat(logbook.progress().isReady()).as("with seven records to come").isTrue();

    logbook.registryIsSilent("refused");
    logbook.left(Map.of("matches", 7L));
    assertThat(logbook.progress().problem()).isEqualTo("Schema Registry: refused");
    logbook.registryIsHeard();
    assertThat(logbook.progress().silence()).isNull();
  }

  @Test
  void followersLearnOnceOfASilenceAndOfItsEnd() {
    Subscriber follower = newsroom.live().watch(() -> {});
    logbook.left(Map.of());
    logbook.kafkaIsSilent("timed out");
    logbook.kafkaIsSilent("timed out again");
    logbook.left(Map.of());
    logbook.left(Map.of());

    assertThat(Messages.of(follower))
        .containsExactly(
            "event: changed\ndata: {}\n\n",
            "event: silent\ndata: {\"source\":\"KAFKA\",\"since\":\"2024-05-01T01:00:00.000Z\"}\n\n",
            "event: back\ndata: {\"source\":\"KAFKA\",\"since\":\"2024-05-01T01:00:00.000Z\","
                + "\"until\":\"2024-05-01T03:00:00.000Z\"}\n\n");
  }
}
