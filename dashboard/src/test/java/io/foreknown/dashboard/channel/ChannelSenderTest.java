package io.foreknown.dashboard.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.delivery.ByHand;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.Reply;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.Filter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a channel gets, on a clock that is set by hand. */
class ChannelSenderTest {
  private static final Instant START = Instant.parse("2024-03-22T18:00:00Z");
  private static final Reply DOWN = Reply.of(503, null);

  private final Newsroom newsroom = new Newsroom();
  private final Kitchen kitchen = new Kitchen();
  private ByHand agenda = new ByHand(START);
  private ChannelStates memory = new InMind();
  @TempDir private Path work;

  /** What survives the program, without a disk. */
  private static final class InMind implements ChannelStates {
    private final Map<String, ChannelState> kept = new HashMap<>();

    @Override
    public ChannelState of(String channel) {
      return kept.getOrDefault(channel, ChannelState.NEW);
    }

    @Override
    public void keep(String channel, ChannelState now) {
      kept.put(channel, now);
    }
  }

  /** A chat that says what it was told to say, and takes everything after that. */
  private static final class Kitchen implements Carrier {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<ChannelMessage> taken = new ArrayList<>();
    private int attempts;

    @Override
    public CompletableFuture<Reply> send(ChannelMessage message) {
      attempts++;
      Reply reply = replies.isEmpty() ? new Reply.Delivered() : replies.remove();
      if (reply instanceof Reply.Delivered) {
        taken.add(message);
      }
      return CompletableFuture.completedFuture(reply);
    }

    List<String> alerts() {
      return taken.stream().flatMap(message -> message.alerts().stream()).toList();
    }
  }

  private static ChannelRules rules(@Nullable QuietHours quiet) {
    return new ChannelRules(AtOnce.LOW, quiet, Duration.ofSeconds(10), Duration.ofHours(1), 3);
  }

  private ChannelSender start(ChannelRules rules) {
    ChannelTarget chat =
        new ChannelTarget.Chat(
            ChannelTarget.ChatKind.SLACK, URI.create("https://hooks.example/s3cret"));
    Channel channel = new Channel("desk", chat, Filter.NONE, rules, Samples.LINKS);
    ChannelSender sender =
        new ChannelSender(
            channel, kitchen, new ChannelSender.Office(newsroom.hub(), memory, agenda));
    sender.start();
    agenda.workOff(Duration.ofSeconds(1));
    return sender;
  }

  private void restart() {
    agenda = new ByHand(agenda.now());
  }

  @Test
  void aNewChannelIsReportedWhatComesAndNotWhatWas() {
    newsroom.alert("a1", "i1", "2024-03-08");
    start(rules(null));
    newsroom
        .alert("a2", "i1", "2024-03-09")
        .questionAlert("a3", "i1", "incident.killed", "2024-03-09");
    newsroom.alert("a4", "i2", "2024-03-09");

    agenda.workOff(Duration.ofMinutes(1));

    assertThat(kitchen.taken).extracting(message -> message.alerts().size()).containsExactly(2, 1);
    assertThat(kitchen.taken.get(0).groups().get(0).lines()).hasSize(2);
  }

  @Test
  void beyondTheLimitOneDigestTellsTheRest() {
    ChannelSender sender = start(rules(null));
    for (int number = 0; number < 10; number++) {
      newsroom.alert("a" + number, "i" + number, "2024-03-22T18:00:00Z");
    }

    agenda.workOff(Duration.ofMinutes(59));
    assertThat(kitchen.taken).hasSize(3);
    assertThat(sender.counts()).isEqualTo(new AlertCounts(3, 7, 0, 7));
    agenda.workOff(Duration.ofMinutes(2));

    assertThat(kitchen.taken).hasSize(4);
    assertThat(kitchen.taken.get(3).digest()).isTrue();
    assertThat(kitchen.alerts()).doesNotHaveDuplicates().hasSize(10);
    assertThat(sender.counts()).isEqualTo(new AlertCounts(10, 7, 0, 0));
  }

  @Test
  void whatFailsIsTriedAgainWithWhatCameMeanwhile() {
    kitchen.replies.addAll(List.of(DOWN, DOWN));
    ChannelSender sender = start(rules(null));
    newsroom.alert("a1", "i1", "2024-03-22T18:00:00Z");
    agenda.workOff(Duration.ofSeconds(11));
    assertThat(sender.deliveryStatus().state(agenda.now())).isEqualTo(DeliveryStatus.State.FAILING);
    newsroom.alert("a2", "i1", "2024-03-22T18:00:00Z");

    agenda.workOff(Duration.ofMinutes(1));

    assertThat(kitchen.attempts).isEqualTo(3);
    assertThat(kitchen.taken).extracting(message -> message.alerts().size()).containsExactly(2);
    assertThat(sender.deliveryStatus().failed()).isEqualTo(2);
    assertThat(sender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.DELIVERING);
  }

  @Test
  void whoWantsNothingMoreGetsNothingMore() {
    kitchen.replies.add(new Reply.Gone());
    start(rules(null));
    newsroom.alert("a1", "i1", "2024-03-22T18:00:00Z");
    agenda.workOff(Duration.ofHours(5));

    assertThat(kitchen.attempts).isEqualTo(1);
    restart();
    start(rules(null));
    agenda.workOff(Duration.ofMinutes(1));
    assertThat(kitchen.alerts()).doesNotHaveDuplicates().hasSize(1);
  }

  @Test
  void whatTheDeskMutesWhileItWaitsIsNotReported() {
    QuietHours evening = new QuietHours(LocalTime.of(17, 0), LocalTime.of(20, 0), ZoneOffset.UTC);
    ChannelSender sender = start(rules(evening));
    newsroom.questionAlert("a1", "i1", "incident.killed", "2024-03-22T18:00:00Z");
    newsroom.alert("a2", "i1", "2024-03-22T18:00:00Z");
    newsroom.alert("a3", "i2", "2024-03-22T18:00:00Z").published(CrocusLike.muted());

    agenda.workOff(Duration.ofHours(3));

    assertThat(sender.counts().muted()).isEqualTo(2);
    assertThat(kitchen.alerts()).containsExactly("a3");
  }

  @Test
  void howeverMuchWaitsAllOfItIsReported() {
    ChannelSender sender = start(rules(null));
    for (int number = 0; number < 3_000; number++) {
      newsroom.alert("a" + number, "i" + number, "2024-03-22T18:00:00Z");
    }

    agenda.workOff(Duration.ofHours(20));

    assertThat(kitchen.alerts()).doesNotHaveDuplicates().hasSize(3_000);
    assertThat(sender.counts().waiting()).isZero();
  }

  @Test
  void aFileRemembersWhatWaitsAndWhatWasSent() throws IOException {
    memory = new ChannelFiles(work.resolve("new"));
    start(rules(null));
    for (int number = 0; number < 5; number++) {
      newsroom.alert("a" + number, "i" + number, "2024-03-22", "Headline “" + number + "”");
    }
    agenda.workOff(Duration.ofMinutes(1));
    assertThat(kitchen.taken).hasSize(3);
    ChannelState before = memory.of("desk");
    assertThat(before.outbox().waiting()).hasSize(2);

    restart();
    memory = new ChannelFiles(work.resolve("new"));
    assertThat(memory.of("desk")).isEqualTo(before);
    start(rules(null));
    agenda.workOff(Duration.ofHours(2));
    assertThat(kitchen.taken).hasSize(4);
    assertThat(kitchen.alerts()).doesNotHaveDuplicates().hasSize(5);

    Files.writeString(work.resolve("new/desk.channel"), "{}");
    assertThatThrownBy(() -> memory.of("desk")).hasMessageContaining("desk.channel does not say");
  }

  /** Stopped between any two steps, the program tells each alert once. */
  @Property(tries = 50)
  void whoeverIsStoppedAnywhereLosesNothingAndRepeatsOnlyWhatWasOnItsWay(@ForAll Random random) {
    ChannelSenderTest fed = new ChannelSenderTest();
    fed.start(rules(null));
    int alerts = 0;
    for (int life = 0; life < 20; life++) {
      for (int more = random.nextInt(4); more > 0; more--) {
        fed.newsroom.alert("a" + alerts++, "i" + random.nextInt(4), "2024-03-22T18:00:00Z");
      }
      if (random.nextInt(3) == 0) {
        fed.kitchen.replies.add(DOWN);
      }
      fed.restart();
      fed.start(rules(null));
      fed.agenda.steps(random.nextInt(8));
    }
    fed.restart();
    fed.start(rules(null));
    fed.agenda.workOff(Duration.ofHours(50));

    assertThat(fed.kitchen.alerts().stream().distinct()).hasSize(alerts);
    assertThat(fed.memory.of("desk").outbox().waiting()).isEmpty();
  }
}
