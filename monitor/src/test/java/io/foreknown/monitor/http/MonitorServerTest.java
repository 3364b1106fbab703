package io.foreknown.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.monitor.Meters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who watch are told. */
class MonitorServerTest {
  private final Meters meters = new Meters();
  private final AtomicBoolean ready = new AtomicBoolean();
  private MonitorServer server;

  @BeforeEach
  void start() throws IOException {
    server = MonitorServer.start(HttpSettings.ON_THIS_MACHINE, meters, ready::get);
  }

  @AfterEach
  void stop() {
    server.close();
    meters.close();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    URI at = URI.create(server.address() + path.substring(1));
    HttpRequest request =
        HttpRequest.newBuilder(at).method(method, BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void metricsAreThoseOfTheProcessAndOfWhoeverBringsSome()
      throws IOException, InterruptedException {
    meters.registry().counter("foreknown.emitted", "kind", "match").increment(2);

    assertThat(send("GET", "/metrics").body())
        .contains("jvm_memory_used_bytes", "foreknown_emitted_total{kind=\"match\"} 2.0");
  }

  @Test
  void aliveIsNotReady() throws IOException, InterruptedException {
    assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(503);

    ready.set(true);

    assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseIsThereAndNothingCanBeChanged() throws IOException, InterruptedException {
    assertThat(send("GET", "/").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/metrics/..%2fx").statusCode()).isEqualTo(400);
    assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(send("HEAD", "/metrics").body()).isEmpty();
  }
}
