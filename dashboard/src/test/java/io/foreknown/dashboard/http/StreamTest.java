package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams over real connections. */
class StreamTest {
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = new Running();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  /** A reader that does no more than it is told to. */
  private final class Reader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Reader(String path, String... headers) throws IOException {
      URI at = running.at("/");
      socket = new Socket(at.getHost(), at.getPort());
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request(path, headers).getBytes(UTF_8));
      lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    private static String request(String path, String... headers) {
      return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
          .formatted(path, String.join("", headers));
    }

    /** The next line that begins so; null at the end. */
    @Nullable String next(String beginning) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(beginning)) {
          return line;
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void newsComeAtOnceAndTheLastIdBringsBackWhatWasMissed() throws IOException {
    String id;
    try (Reader reader = new Reader("/stream/alerts")) {
      reader.next("event: live");
      running.newsroom.alert("a1", "w1", "2024-03-08");
      id = String.valueOf(reader.next("id: ")).substring(4);
      assertThat(reader.next("data: ")).contains("\"id\":\"a1\"");
    }
    running.newsroom.alert("a2", "w1", "2024-03-09");

    try (Reader back = new Reader("/stream/alerts", "Last-Event-ID: " + id + "\r\n")) {
      assertThat(back.next("data: ")).contains("\"id\":\"a2\"");
    }
  }

  @Test
  void aReaderThatTakesNothingIsCutOffAndAnotherGetsEverything() throws IOException {
    String large = "x".repeat(10_000);
    try (Reader slow = new Reader("/stream/alerts?since=now");
        Reader quick = new Reader("/stream/alerts?since=now")) {
      slow.next("event: live");
      quick.next("event: live");
      for (int number = 0; number < 6_000; number++) {
        running.newsroom.alert("a" + number, "w1", "2024-03-08", large);
        assertThat(quick.next("data: {\"phase")).contains("\"id\":\"a" + number + "\"");
      }
      assertThat(slow.next("event: cut")).isNotNull();
      assertThat(slow.next("data: ")).contains("more slowly");
      assertThat(slow.next("0")).as("the end").isNotNull();
      assertThat(running.newsroom.live().subscriberCount()).isEqualTo(1);
    }
  }

  @Test
  void filtersHold() throws IOException {
    try (Reader reader = new Reader("/stream/alerts?text=storm")) {
      reader.next("event: live");
      running.newsroom.alert("a1", "w1", "2024-03-08", "An attack");
      running.newsroom.alert("a2", "w1", "2024-03-08", "A storm");

      assertThat(reader.next("data: {\"phase")).contains("\"id\":\"a2\"");
    }
  }
}
