package io.foreknown.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.stream.Silence.Dependency;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What subscribers get. */
class SubscriptionHubTest {
  private static final Pattern ALERT =
      Pattern.compile("id: (\\S+)\nevent: alert\ndata: .*\"record\":\\{\"id\":\"([^\"]+)\"");

  private final Newsroom newsroom = new Newsroom();

  private Subscriber subscribe(@Nullable StreamToken streamToken) {
    Subscription subscription =
        new Subscription(ViewKind.ALERTS, Filter.NONE, Since.START, streamToken);
    return newsroom.hub().subscribe(subscription, () -> {});
  }

  @Test
  void readersThatComeDuringAnOutageAreReportedAtOnceAndAllWhenItIsOver() {
    Silence silence =
        new Silence(Dependency.KAFKA, Instant.parse("2024-05-01T20:38:00Z"), "Kafka: timed out");
    newsroom.alert("a1", "w1", "2024-03-08");
    newsroom.hub().silent(silence);
    Subscriber watcher = newsroom.hub().watch(() -> {});
    Subscriber reader = subscribe(null);

    String said = "{\"source\":\"KAFKA\",\"since\":\"2024-05-01T20:38:00.000Z\"";
    assertThat(rest(watcher)).last().isEqualTo("event: silent\ndata: " + said + "}\n\n");
    assertThat(rest(reader)).last().isEqualTo("event: silent\ndata: " + said + "}\n\n");

    newsroom.hub().back(silence, Instant.parse("2024-05-01T20:41:00Z"));
    String back = "event: back\ndata: " + said + ",\"until\":\"2024-05-01T20:41:00.000Z\"}\n\n";
    assertThat(rest(watcher)).containsExactly(back);
    assertThat(rest(reader)).containsExactly(back);
    assertThat(rest(newsroom.hub().watch(() -> {}))).hasSize(1);
  }

  private static @Nullable String next(Subscriber reader) {
    ByteBuffer bytes = reader.next();
    return bytes == null ? null : UTF_8.decode(bytes).toString();
  }

  private static List<String> rest(Subscriber reader) {
    List<String> messages = new ArrayList<>();
    for (String message = next(reader); message != null; message = next(reader)) {
      messages.add(message);
    }
    return messages;
  }

  @Test
  void aNewReaderGetsWhatStandsThenOneSignAndThenWhatComes() {
    newsroom.alert("a1", "w1", "2024-03-08");
    Subscriber reader = subscribe(null);
    newsroom.alert("a2", "w1", "2024-03-09");

    assertThat(rest(reader))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"id\":\"a1\"", "\"phase\":\"snapshot\""),
            sign -> assertThat(sign).contains("event: live\n"),
            second -> assertThat(second).contains("\"id\":\"a2\"", "\"phase\":\"live\""));
  }

  @Test
  void messagesTellWhenItHappenedWhenItWasPublishedAndThatItIsNoReplay() {
    newsroom.published(CrocusLike.attack()).alert("a1", "i1", "2024-03-22T18:00:00Z");

    assertThat(next(subscribe(null)))
        .contains(
            "\"replay\":false,\"eventTime\":{\"from\":\"2024-03-22T16:58:00.000Z\","
                + "\"to\":\"2024-03-22T16:58:00.000Z\"},\"publishedAt\":\"2024-03-22T18:00:00.000Z\"");
  }

  /** A reader that is killed after any message and comes back gets every alert exactly once. */
  @Property(tries = 100)
  void whoComesBackMissesNothingAndGetsNothingTwice(@ForAll Random random) {
    Newsroom fed = new Newsroom();
    List<String> got = new ArrayList<>();
    StreamToken streamToken = null;
    int given = 0;
    for (int life = 0; life < 100; life++) {
      for (int more = random.nextInt(3); more > 0; more--) {
        fed.alert("a" + given++, "w1", "2024-03-08");
      }
      Subscription subscription =
          new Subscription(ViewKind.ALERTS, Filter.NONE, Since.START, streamToken);
      Subscriber reader = fed.hub().subscribe(subscription, () -> {});
      for (int more = random.nextInt(3); more > 0; more--) {
        fed.alert("a" + given++, "w1", "2024-03-08");
      }
      for (int left = life == 99 ? Integer.MAX_VALUE : random.nextInt(4); left > 0; left--) {
        String message = next(reader);
        if (message == null) {
          break;
        }
        Matcher alert = ALERT.matcher(message);
        if (alert.find()) {
          got.add(alert.group(2));
          streamToken = StreamToken.parse(alert.group(1)).orElseThrow();
        }
      }
      fed.hub().leave(reader);
    }
    assertThat(got)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, given).mapToObj(number -> "a" + number).toList());
  }

  @Test
  void aReaderThatIsAheadOfThisServerWaitsUntilItHasComeAsFar() {
    newsroom.alert("a0", "w1", "2024-03-08");
    StreamToken ahead = StreamToken.start(ViewKind.ALERTS.word(), Newsroom.PARTITIONS).with(0, 2);
    Subscriber reader = subscribe(ahead);

    newsroom.alert("p1", "w1", "2024-03-08").alert("seen", "w1", "2024-03-08");

    List<String> messages = rest(reader);
    assertThat(messages).noneMatch(message -> message.contains("\"seen\""));
    assertThat(messages).anyMatch(message -> message.contains("\"p1\""));
  }

  @Test
  void whatIsMovedWhenSomethingElseIsErasedIsNoNews() {
    newsroom.alert("a1", "w1", "2024-03-08").alert("a2", "w1", "2024-03-09");
    Subscriber here = subscribe(null);
    List<String> before = rest(here);
    Matcher last = ALERT.matcher(before.get(1));
    assertThat(last.find()).isTrue();
    StreamToken seen = StreamToken.parse(last.group(1)).orElseThrow();

    newsroom.moved(ViewKind.ALERTS);

    assertThat(rest(here)).as("of one who was here").isEmpty();
    assertThat(rest(subscribe(seen))).as("of one who comes back").noneMatch(ALERT.asPredicate());
    assertThat(rest(subscribe(null))).as("of a new one").hasSameSizeAs(before);
    newsroom.alert("a3", "w1", "2024-03-10");
    assertThat(rest(here)).singleElement().asString().contains("\"a3\"");
  }

  @Test
  void aTokenOfATopicThatIsNoMoreBeginsAnew() {
    newsroom.alert("a1", "w1", "2024-03-08");

    List<String> messages = rest(subscribe(StreamToken.start("another", Newsroom.PARTITIONS)));

    assertThat(messages.get(0)).startsWith("event: reset\n");
    assertThat(messages.get(1)).contains("\"id\":\"a1\"");
  }

  @Test
  void aReaderThatTakesNothingIsReportedWhyItIsCutOffAndOthersGetEverything() {
    Subscriber slow = subscribe(null);
    Subscriber quick = subscribe(null);
    int got = 0;
    for (int number = 0; number <= Subscriber.MOST_WAITING; number++) {
      newsroom.alert("a" + number, "w1", "2024-03-08");
      got += (int) rest(quick).stream().filter(m -> m.contains("event: alert")).count();
    }

    assertThat(got).isEqualTo(Subscriber.MOST_WAITING + 1);
    assertThat(rest(slow)).singleElement().asString().contains("event: cut", "more slowly");
    assertThat(slow.isOver()).isTrue();
    assertThat(quick.isOver()).isFalse();
  }

  @Test
  void whoAsksForWhatComesFromNowOnGetsNoSnapshot() {
    newsroom.alert("a1", "w1", "2024-03-08");
    Subscription subscription = new Subscription(ViewKind.ALERTS, Filter.NONE, Since.NOW, null);

    assertThat(rest(newsroom.hub().subscribe(subscription, () -> {})))
        .singleElement()
        .asString()
        .contains("event: live");
  }

  @Test
  void whoWatchesLearnsAtOnceAndOnceOfAnyNumberOfChangesThatItHasNotYetLookedAt() {
    Subscriber watcher = newsroom.hub().watch(() -> {});
    assertThat(next(watcher)).isEqualTo("event: changed\ndata: {}\n\n");
    assertThat(next(watcher)).isNull();

    newsroom.published(CrocusLike.attack()).alert("a1", "i1", "2024-03-22T18:00:00Z");

    assertThat(next(watcher)).contains("event: changed");
    assertThat(next(watcher)).isNull();
    newsroom.hub().leave(watcher);
    newsroom.alert("a2", "i1", "2024-03-22T19:00:00Z");
    assertThat(next(watcher)).isNull();
    assertThat(newsroom.hub().subscriberCount()).isZero();
  }
}
