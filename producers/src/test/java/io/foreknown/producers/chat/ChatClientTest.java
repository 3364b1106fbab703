package io.foreknown.producers.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.chat.ChatReply.Answered;
import io.foreknown.producers.chat.ChatReply.Failed;
import io.foreknown.producers.chat.ChatReply.Unfit;
import io.foreknown.producers.poll.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatClientTest {
  private static final String PATH = "/v1/chat/completions";
  private static final ChatLimits SMALL =
      new ChatLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1_000, 1_000);

  @SuppressWarnings("NullAway.Init") // Started before each test.
  private Server server;

  private final CountDownLatch over = new CountDownLatch(1);
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  @BeforeEach
  void start() throws IOException {
    server = new Server();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  private ChatReply ask(String json, @Nullable ApiKey key, ChatLimits limits) {
    ChatAddress address = ChatAddress.of(server.address("").uri().toString());
    return new ChatClient(address, key, limits, end).ask(json);
  }

  private ChatReply ask() {
    return ask("{}", null, SMALL);
  }

  private void answer(int status, @Nullable String type, String body) {
    server.at(
        PATH,
        exchange -> {
          if (type != null) {
            exchange.getResponseHeaders().add("Content-Type", type);
          }
          Server.text(exchange, status, body);
        });
  }

  @Test
  void theRequestGoesThereWithItsKeyAndTheAnswerComesBack() {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    server.at(
        PATH,
        exchange -> {
          seen.add(exchange.getRequestMethod());
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          seen.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          Server.text(exchange, 200, "{\"ü\": 1}");
        });

    assertThat(ask("{\"ä\": 1}", new ApiKey("k7"), SMALL)).isEqualTo(new Answered("{\"ü\": 1}"));
    assertThat(seen).containsExactly("POST", "Bearer k7", "{\"ä\": 1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "Application/JSON; charset=utf-8", "application/x+json"})
  void jsonIsTaken(String type) {
    answer(200, type, "{}");
    assertThat(ask()).isEqualTo(new Answered("{}"));
  }

  @Test
  void anythingElseIsNot() {
    answer(200, "text/html", "<p>k7</p>");
    assertThat(ask()).isEqualTo(new Failed("the answer is no JSON"));
  }

  @Test
  void aRequestThatItDoesNotTakeIsUnfit() {
    answer(400, "application/json", "{}");
    assertThat(ask()).isEqualTo(new Unfit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | HTTP status 500",
        "503 | HTTP status 503",
        "204 | HTTP status 204",
        "401 | HTTP status 401: the key is missing, or is refused",
        "404 | HTTP status 404: the address or the model is not known there",
        "429 | HTTP status 429: it is asked too often"
      })
  void otherAnswersAreFailuresInOurWords(int status, String why) {
    answer(status, null, status == 204 ? "" : "wrong key k7");
    assertThat(ask("{}", new ApiKey("k7"), SMALL)).isEqualTo(new Failed(why));
  }

  @Test
  void redirectionsAreNotFollowed() throws IOException {
    try (Server other = new Server()) {
      other.at(PATH, exchange -> Server.text(exchange, 200, "{}"));
      server.at(
          PATH,
          exchange -> {
            exchange.getResponseHeaders().add("Location", other.address(PATH).uri().toString());
            Server.text(exchange, 307, "");
          });

      assertThat(ask("{}", new ApiKey("k7"), SMALL))
          .isEqualTo(new Failed("HTTP status 307, a redirection, which is not followed"));
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aHugeAnswerIsBrokenOff() {
    server.at(
        PATH,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[100];
          try (OutputStream out = exchange.getResponseBody()) {
            while (over.getCount() > 0) {
              out.write(some);
            }
          }
        });

    assertThat(ask()).isEqualTo(new Failed("the answer has more than 1000 bytes"));
  }

  @Test
  void aRequestBeyondTheLimitIsNotSent() {
    answer(200, "application/json", "{}");
    assertThat(ask(" ".repeat(1_001), null, SMALL))
        .isEqualTo(new Failed("the request has 1001 bytes, at most 1000 are sent"));
    assertThat(server.asked()).isEmpty();
  }

  /** A byte, and no end. */
  private void drip() {
    server.at(
        PATH,
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          end.complete(null);
          await(over);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerThatDripsIsNotWaitedFor() {
    drip();
    assertThat(
            new ChatClient(
                    ChatAddress.of(server.address("").uri().toString()),
                    null,
                    SMALL.within(Duration.ofMillis(300)),
                    new CompletableFuture<>())
                .ask("{}"))
        .isEqualTo(new Failed("no whole answer within 0.3 s"));
  }

  @Test
  void whoEndsDoesNotWait() {
    drip();
    assertThat(ask()).isEqualTo(new Failed("the program ends"));
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    String address;
    try (Server gone = new Server()) {
      address = gone.address("").uri().toString();
    }
    assertThat(new ChatClient(ChatAddress.of(address), null, SMALL, end).ask("{}"))
        .isEqualTo(new Failed("the host takes no connection"));
  }

  @Test
  void aKeyIsNeverShown() {
    assertThat(new ApiKey("k7")).hasToString("(a key)");
    for (String key : new String[] {"", "k 7", "k7\n", "schlüssel"}) {
      assertThatThrownBy(() -> new ApiKey(key))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("the key cannot be sent (it is not shown)");
    }
  }
}
