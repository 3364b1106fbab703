package io.foreknown.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.foreknown.dashboard.delivery.ByHand;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.Reply;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an endpoint gets, on a clock that is set by hand. */
class WebhookSenderTest {
  private static final Instant START = Instant.parse("2024-03-22T18:00:00Z");
  private static final Pattern ALERT = Pattern.compile("\"record\":\\{\"id\":\"([^\"]+)\"");
  private static final Reply TAKEN = new Reply.Delivered();
  private static final Reply DOWN = Reply.of(503, null);

  private final Newsroom newsroom = new Newsroom();
  private ByHand agenda = new ByHand(START);
  private final Memory positions = new Memory();
  private final Desk desk = new Desk();

  /** Positions that survive their courier. */
  private static final class Memory implements Positions {
    private final Map<String, StreamToken> kept = new HashMap<>();

    @Override
    public Optional<StreamToken> of(String endpoint) {
      return Optional.ofNullable(kept.get(endpoint));
    }

    @Override
    public void move(String endpoint, StreamToken streamToken) {
      kept.put(endpoint, streamToken);
    }
  }

  /** An endpoint that says what it was told to say, and takes everything after that. */
  private static final class Desk implements Post {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<WebhookMessage> sent = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    Desk says(Reply... more) {
      replies.addAll(List.of(more));
      return this;
    }

    @Override
    public CompletableFuture<Reply> send(Endpoint to, WebhookMessage webhookMessage, Instant now) {
      sent.add(webhookMessage);
      at.add(now);
      Reply reply = replies.isEmpty() ? TAKEN : replies.poll();
      if (reply instanceof Reply.Delivered) {
        taken.add(alert(webhookMessage));
      }
      return CompletableFuture.completedFuture(reply);
    }
  }

  private static String alert(WebhookMessage webhookMessage) {
    Matcher matcher = ALERT.matcher(webhookMessage.body());
    assertThat(matcher.find()).isTrue();
    return String.valueOf(matcher.group(1));
  }

  private static Endpoint endpoint(Since since, Filter filter) {
    Secret secret = Secret.parse("A".repeat(32));
    URI address = URI.create("http://localhost:1/");
    return new Endpoint("desk", address, ViewKind.ALERTS, filter, since, secret);
  }

  private WebhookSender start(Since since) {
    WebhookSender webhookSender = webhookSender(since, desk);
    webhookSender.start();
    agenda.workOff(Duration.ofSeconds(1));
    return webhookSender;
  }

  private WebhookSender webhookSender(Since since, Post post) {
    return webhookSender(since, post, Filter.NONE);
  }

  private WebhookSender webhookSender(Since since, Post post, Filter filter) {
    WebhookSender.Office office = new WebhookSender.Office(newsroom.hub(), positions, post, agenda);
    return new WebhookSender(endpoint(since, filter), office);
  }

  /** Nothing that was planned is done. */
  private void kill() {
    agenda = new ByHand(agenda.now());
  }

  @Test
  void aNewEndpointGetsWhatComesAndNotWhatWas() {
    newsroom.alert("a1", "w1", "2024-03-08");
    start(Since.NOW);
    newsroom.alert("a2", "w1", "2024-03-09").alert("a3", "w1", "2024-03-09");

    agenda.workOff(Duration.ofSeconds(1));

    assertThat(desk.taken).containsExactlyInAnyOrder("a2", "a3");
  }

  @Test
  void aFilterThatNamesWhatNothingIsCalledIsSaid() {
    Filter misspelt = new Filter(null, null, "Mosocw", null, null, null, null, List.of(), null);

    assertThat(webhookSender(Since.NOW, desk, misspelt).notes())
        .containsExactly("no place called Mosocw");
    assertThat(webhookSender(Since.NOW, desk).notes()).isEmpty();
  }

  @Test
  void messagesSayWhatTheyAreAndThatTheyAreOfNoReplay() {
    newsroom.alert("a1", "w1", "2024-03-08T00:00:00Z");
    start(Since.START);

    assertThat(desk.sent.get(0).body())
        .startsWith(
            "{\"type\":\"alert.raised\",\"timestamp\":\"2024-03-08T00:00:00.000Z\","
                + "\"data\":{\"replay\":false,\"eventTime\":");
    assertThat(desk.sent.get(0).id()).matches("msg_[0-9a-f]+");
  }

  @Test
  void whatFailsIsTriedAgainEverMoreSlowlyUnderOneIdAndWhatFollowsWaits() {
    desk.says(DOWN, DOWN, DOWN);
    WebhookSender webhookSender = start(Since.START);
    newsroom.alert("a1", "w1", "2024-03-08").alert("a2", "w1", "2024-03-08");

    agenda.workOff(Duration.ofMinutes(1));

    assertThat(desk.sent)
        .extracting(WebhookSenderTest::alert)
        .containsExactly("a1", "a1", "a1", "a1", "a2");
    assertThat(desk.sent.stream().limit(4).map(WebhookMessage::id).distinct()).hasSize(1);
    assertThat(Duration.between(desk.at.get(0), desk.at.get(1)).toMillis())
        .isBetween(1_000L, 2_000L);
    assertThat(Duration.between(desk.at.get(1), desk.at.get(2)).toMillis())
        .isBetween(2_000L, 4_000L);
    assertThat(Duration.between(desk.at.get(2), desk.at.get(3)).toMillis())
        .isBetween(4_000L, 8_000L);
    assertThat(webhookSender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.DELIVERING);
    assertThat(webhookSender.deliveryStatus().failed()).isEqualTo(3);
  }

  @Test
  void whoAsksToBeLeftAloneIs() {
    desk.says(Reply.of(429, Duration.ofMinutes(10)));
    start(Since.START);
    newsroom.alert("a1", "w1", "2024-03-08");

    agenda.workOff(Duration.ofMinutes(9));
    assertThat(desk.taken).isEmpty();
    agenda.workOff(Duration.ofMinutes(2));
    assertThat(desk.taken).containsExactly("a1");
  }

  @Test
  void whoFailsForAnHourIsCalledDeadAndStillTried() {
    for (int tries = 0; tries < 20; tries++) {
      desk.says(DOWN);
    }
    WebhookSender webhookSender = start(Since.START);
    newsroom.alert("a1", "w1", "2024-03-08");

    agenda.workOff(Duration.ofMinutes(50));
    assertThat(webhookSender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.FAILING);
    agenda.workOff(Duration.ofMinutes(20));
    assertThat(webhookSender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.DEAD);
    assertThat(webhookSender.deliveryStatus().problem()).isEqualTo("HTTP 503");
    agenda.workOff(Duration.ofHours(5));
    assertThat(desk.taken).containsExactly("a1");
    assertThat(webhookSender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.DELIVERING);
  }

  @Test
  void whoWantsNothingMoreGetsNothingMoreUntilTheNextStart() {
    desk.says(new Reply.Gone());
    WebhookSender webhookSender = start(Since.START);
    newsroom.alert("a1", "w1", "2024-03-08");
    agenda.workOff(Duration.ofDays(1));
    newsroom.alert("a2", "w1", "2024-03-08");
    agenda.workOff(Duration.ofDays(1));

    assertThat(desk.sent).hasSize(1);
    assertThat(webhookSender.deliveryStatus().state(agenda.now()))
        .isEqualTo(DeliveryStatus.State.GONE);

    kill();
    start(Since.START);
    assertThat(desk.taken).containsExactly("a1", "a2");
  }

  @Test
  void howeverMuchWaitsAllOfItComesInOrder() {
    for (int number = 0; number < 1_000; number++) {
      newsroom.alert("a" + number, "w1", "2024-03-08");
    }
    start(Since.START);

    agenda.workOff(Duration.ofMinutes(1));

    assertThat(desk.taken).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(desk.taken.subList(0, 3)).containsExactly("a0", "a2", "a4");
  }

  /** Stopped at any moment, the program sends at most the message again that was on its way. */
  @Property(tries = 50)
  void whoeverIsStoppedAnywhereLosesNothing(@ForAll Random random) {
    WebhookSenderTest fed = new WebhookSenderTest();
    int given = 0;
    for (int life = 0; life < 20; life++) {
      for (int more = random.nextInt(4); more > 0; more--) {
        fed.newsroom.alert("a" + given++, "w1", "2024-03-08");
      }
      if (random.nextInt(3) == 0) {
        fed.desk.says(DOWN);
      }
      fed.webhookSender(Since.START, fed.desk).start();
      fed.agenda.steps(random.nextInt(12));
      fed.kill();
    }
    fed.webhookSender(Since.START, fed.desk).start();
    fed.agenda.workOff(Duration.ofHours(1));

    assertThat(fed.desk.taken.stream().distinct()).hasSize(given);
    Map<String, String> byId = new HashMap<>();
    for (WebhookMessage webhookMessage : fed.desk.sent) {
      assertThat(byId.merge(webhookMessage.id(), alert(webhookMessage), (one, other) -> one))
          .isEqualTo(alert(webhookMessage));
    }
    assertThat(byId).hasSize(given);
  }

  /** Over real HTTP, with headers that a receiver can verify; only the waits are virtual. */
  @Test
  void aServerThatFailsTwiceHasTheSignedMessageInTheEnd() throws IOException {
    List<Map<String, String>> heard = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Map<String, String> given = new HashMap<>();
            exchange
                .getRequestHeaders()
                .forEach((name, values) -> given.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            given.put(
                "body",
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(given);
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(heard.size() < 3 ? 500 : 204, -1);
          }
        });
    server.start();
    try {
      Secret secret = Secret.parse("A".repeat(32));
      URI address = URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
      Endpoint to =
          new Endpoint("desk", address, ViewKind.ALERTS, Filter.NONE, Since.START, secret);
      Post waiting = waitedFor(new HttpPost(agenda::now));
      newsroom.alert("a1", "w1", "2024-03-08");
      WebhookSender webhookSender =
          new WebhookSender(
              to, new WebhookSender.Office(newsroom.hub(), positions, waiting, agenda));
      webhookSender.start();

      agenda.workOff(Duration.ofMinutes(10));

      assertThat(heard).hasSize(3);
      Map<String, String> last = heard.get(2);
      assertThat(last.get("webhook-timestamp"))
          .isEqualTo(Long.toString(START.plus(Duration.ofMinutes(4)).getEpochSecond()));
      assertThat(last.get("webhook-signature"))
          .isEqualTo(
              secret.signature(
                  String.valueOf(last.get("webhook-id")),
                  Long.parseLong(String.valueOf(last.get("webhook-timestamp"))),
                  String.valueOf(last.get("body"))));
      assertThat(heard.get(0).get("webhook-id")).isEqualTo(last.get("webhook-id"));
      assertThat(webhookSender.deliveryStatus().taken()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
  }

  private static Post waitedFor(Post post) {
    return (to, webhookMessage, now) ->
        CompletableFuture.completedFuture(post.send(to, webhookMessage, now).join());
  }

  @Test
  void aServerThatIsNotThereIsAFailureWithoutItsAddress() {
    Reply reply =
        new HttpPost(agenda::now)
            .send(
                endpoint(Since.NOW, Filter.NONE),
                new WebhookMessage("msg_1", "{}", StreamToken.start("t", 1)),
                START)
            .join();

    assertThat(reply).isEqualTo(new Reply.Failed("ConnectException", null));
  }
}
