package io.foreknown.producers.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.foreknown.producers.poll.Fetched.Content;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.poll.Fetched.Unchanged;
import io.foreknown.producers.poll.Fetcher.Manners;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private static final FetchLimits SMALL =
      new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1_000, 2);

  @SuppressWarnings("NullAway.Init") // Started before each test.
  private Server server;

  private final CountDownLatch over = new CountDownLatch(1);

  private Fetcher fetcher() {
    return fetcher(SMALL, RequestHeaders.NONE);
  }

  private Fetcher fetcher(FetchLimits limits, RequestHeaders headers, String... hosts) {
    return new Fetcher(
        limits,
        InstantSource.system(),
        new AllowedServers(server.address("/"), Stream.of(hosts).map(AllowedHost::of).toList()),
        new Manners("application/cap+xml, */*;q=0.1", headers));
  }

  @BeforeEach
  void start() throws IOException {
    server = new Server();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  private Fetched fetch(String path) {
    return fetcher().fetch(server.address(path), Validators.NONE);
  }

  private String failure(String path) {
    return fetch(path) instanceof Failed failed ? failed.why() : "it did not fail";
  }

  @Test
  void contentComesWithWhatItIsRecognisedBy() throws IOException {
    server.at(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.getResponseHeaders().add("Last-Modified", "Sun, 04 May 2025 00:00:00 GMT");
          Server.text(exchange, 200, "news");
        });

    Content content = (Content) fetch("/feed");

    assertThat(content.file()).hasContent("news");
    assertThat(content.validators())
        .isEqualTo(new Validators("\"7\"", "Sun, 04 May 2025 00:00:00 GMT"))
        .isEqualTo(Validators.read(content.validators().written()));
    Files.delete(content.file());
  }

  @Test
  void whatWeHaveAlreadyIsNotSentAgain() {
    Validators known = new Validators("\"7\"", "Sun, 04 May 2025 00:00:00 GMT");
    server.at(
        "/feed",
        exchange -> {
          boolean isAsked =
              exchange.getRequestHeaders().getFirst("If-None-Match").equals(known.etag())
                  && exchange
                      .getRequestHeaders()
                      .getFirst("If-Modified-Since")
                      .equals(known.lastModified());
          Server.text(exchange, isAsked ? 304 : 500, "");
        });

    assertThat(fetcher().fetch(server.address("/feed"), known)).isEqualTo(new Unchanged());
  }

  @Test
  void aServerThatIsBusySaysWhenToComeAgain() {
    server.at(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          Server.text(exchange, 503, "later");
        });

    assertThat(fetch("/feed"))
        .isEqualTo(
            new Failed(server.address("/feed") + ": HTTP status 503", Duration.ofMinutes(2)));
  }

  @Test
  void redirectionsAreFollowedButNotForEver() throws IOException {
    server.at(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/new");
          Server.text(exchange, 301, "");
        });
    server.at("/new", exchange -> Server.text(exchange, 200, "news"));
    server.at(
        "/loop",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/loop");
          Server.text(exchange, 302, "");
        });

    Content content = (Content) fetch("/old");
    assertThat(content.file()).hasContent("news");
    Files.delete(content.file());
    assertThat(failure("/loop")).endsWith("/loop: redirected more than 2 times");
    assertThat(server.asked()).isEqualTo(List.of("/old", "/new", "/loop", "/loop", "/loop"));
  }

  private void redirect(String path, String location) {
    server.at(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          Server.text(exchange, 302, "");
        });
  }

  @Test
  void redirectionsOutOfTheWebAreNot() {
    redirect("/feed", "file:///etc/passwd");

    assertThat(failure("/feed"))
        .endsWith(
            "/feed: is redirected to 'file:///etc/passwd', which is not on its own server or an allowed one; not followed");
  }

  @Test
  void redirectionsToAnotherServerAreNotFollowedAndNothingIsAskedThere() throws IOException {
    try (Server other = new Server()) {
      other.at("/inside", exchange -> Server.text(exchange, 200, "secret"));
      redirect("/feed", other.address("/inside").uri() + "?key=hidden");
      redirect("/name", server.address("/feed").uri().toString().replace("127.0.0.1", "localhost"));

      assertThat(failure("/feed"))
          .endsWith(
              "/feed: is redirected to '%s', which is not on its own server or an allowed one; not followed"
                  .formatted(other.address("/inside")));
      assertThat(failure("/name")).contains("is redirected to 'http://localhost:");
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void headersGoToTheOwnServerAndToAllowedOnesButOverNoRedirectionToAnotherServer()
      throws IOException {
    try (Server cdn = new Server()) {
      Queue<String> keys = new ConcurrentLinkedQueue<>();
      Server.Answer noted =
          exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("X-Key") + " to " + port(exchange));
            Server.text(exchange, 200, "news");
          };
      server.at("/own", noted);
      cdn.at("/direct", noted);
      cdn.at("/moved", noted);
      redirect("/here", "/own");
      redirect("/away", cdn.address("/moved").uri().toString());
      int own = server.address("/").uri().getPort();
      int other = cdn.address("/").uri().getPort();
      Fetcher fetcher =
          fetcher(SMALL, new RequestHeaders(Map.of("X-Key", "k7")), "127.0.0.1:" + other);

      for (Address address :
          List.of(
              server.address("/own"),
              server.address("/here"),
              server.address("/away"),
              cdn.address("/direct"))) {
        Content content = (Content) fetcher.fetch(address, Validators.NONE);
        Files.delete(content.file());
      }

      assertThat(keys)
          .containsExactly("k7 to " + own, "k7 to " + own, "null to " + other, "k7 to " + other);
    }
  }

  private static int port(HttpExchange exchange) {
    return exchange.getLocalAddress().getPort();
  }

  @Test
  void aSourceSaysWhatItWantsUnlessAHeaderSaysOtherwise() {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    server.at(
        "/feed",
        exchange -> {
          asked.add(String.join(" ", exchange.getRequestHeaders().get("Accept")));
          asked.add(String.join(" ", exchange.getRequestHeaders().get("User-Agent")));
          Server.text(exchange, 304, "");
        });

    assertThat(fetch("/feed")).isEqualTo(new Unchanged());
    RequestHeaders own = new RequestHeaders(Map.of("accept", "text/xml", "User-Agent", "desk"));
    assertThat(fetcher(SMALL, own).fetch(server.address("/feed"), Validators.NONE))
        .isEqualTo(new Unchanged());

    assertThat(asked)
        .containsExactly("application/cap+xml, */*;q=0.1", "foreknown", "text/xml", "desk");
  }

  @Test
  void aRedirectionThatLeadsNowhereIsAFailure() {
    server.at("/feed", exchange -> Server.text(exchange, 302, ""));

    assertThat(failure("/feed")).endsWith("/feed: HTTP status 302");
  }

  @Test
  void whatNoHeaderMayHoldIsNotSentBack() {
    server.at("/feed", exchange -> Server.text(exchange, 304, ""));
    Validators odd = new Validators("a\u0001b", "x\u20acy");

    assertThat(odd).isEqualTo(Validators.NONE);
    assertThat(fetcher().fetch(server.address("/feed"), odd)).isEqualTo(new Unchanged());
  }

  @Test
  void aPortThatThereIsNotIsAFailure() {
    assertThat(fetcher().fetch(Address.of("http://127.0.0.1:99999/feed"), Validators.NONE))
        .isInstanceOf(Failed.class);
  }

  @Test
  void anAnswerOverTheLimitIsNotTaken() {
    server.at("/told", exchange -> Server.text(exchange, 200, "x".repeat(1_001)));
    server.at(
        "/untold",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(new byte[1_000]);
          }
        });

    assertThat(failure("/told")).contains("the answer has more than 1000 bytes");
    assertThat(failure("/untold")).contains("the answer has more than 1000 bytes");
  }

  @Test
  void aSlowServerIsAClearError() {
    Fetcher hasty =
        fetcher(
            new FetchLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1_000, 2),
            RequestHeaders.NONE);
    server.at(
        "/silent",
        exchange -> {
          await();
          Server.text(exchange, 200, "late");
        });
    server.at(
        "/trickle",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          await();
        });

    for (String path : List.of("/silent", "/trickle")) {
      assertThat(hasty.fetch(server.address(path), Validators.NONE))
          .isEqualTo(
              new Failed(server.address(path) + ": the answer was not complete within 1 s", null));
    }
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNoContent() {
    server.at(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write("half an item".getBytes(UTF_8));
        });

    assertThat(fetch("/cut")).isInstanceOf(Failed.class);
  }

  @Test
  void aServerThatIsNotThereIsAnError() {
    Address gone = server.address("/feed");
    server.close();

    assertThat(fetcher().fetch(gone, Validators.NONE)).isInstanceOf(Failed.class);
  }
}
