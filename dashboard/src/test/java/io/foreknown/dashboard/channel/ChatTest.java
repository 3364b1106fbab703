package io.foreknown.dashboard.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.foreknown.dashboard.delivery.HttpSender;
import io.foreknown.dashboard.delivery.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chat that is told something over real HTTP. */
class ChatTest {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            heard.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI()
                    + " "
                    + exchange.getRequestHeaders().getFirst("content-type")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Reply send(ChannelTarget.ChatKind kind) {
    URI address =
        URI.create("http://127.0.0.1:%d/hooks/1".formatted(server.getAddress().getPort()));
    return new Chat(
            new ChannelTarget.Chat(kind, address),
            Samples.LINKS,
            new HttpSender(InstantSource.fixed(Samples.PUBLISHED)))
        .send(Samples.news(Samples.notice("a1", "i1", "143 dead")))
        .join();
  }

  @ParameterizedTest
  @EnumSource
  void aChatGetsItsForm(ChannelTarget.ChatKind kind) {
    assertThat(send(kind)).isEqualTo(new Reply.Delivered());
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0))
        .startsWith("POST /hooks/1 application/json {")
        .contains("https://desk.example/foreknown/event?type=incident&id=i1");
  }

  @Test
  void whoAsksForAWaitIsUnderstood() {
    status = 429;

    assertThat(send(ChannelTarget.ChatKind.SLACK))
        .isEqualTo(new Reply.Failed("HTTP 429", Duration.ofSeconds(30)));
  }

  @Test
  void noAddressIsShownAndNoneIsUsedInTheClear() {
    URI address = URI.create("https://hooks.example/s3cret");

    assertThat(new ChannelTarget.Chat(ChannelTarget.ChatKind.SLACK, address).toString())
        .isEqualTo("slack");
    assertThatThrownBy(
            () ->
                new ChannelTarget.Chat(
                    ChannelTarget.ChatKind.TEAMS, URI.create("http://hooks.example/s3cret")))
        .hasMessageContaining("https is expected")
        .hasMessageNotContaining("s3cret");
  }
}
