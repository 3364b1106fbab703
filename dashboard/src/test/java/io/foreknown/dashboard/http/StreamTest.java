package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams over real connections. */
class StreamTest {
  private static final long SEED = 20_240_322;

  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = new Running();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private record Message(String id, String event, String data) {
    String alert() {
      return data.replaceFirst(".*\"record\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }
  }

  /** A reader that does no more than it is told to. */
  private final class Reader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Reader(String path, String... headers) throws IOException {
      this(running, path, headers);
    }

    Reader(Running server, String path, String... headers) throws IOException {
      URI at = server.at("/");
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

    /** The next message as a whole; comments and chunk lengths are left out. */
    Message message() throws IOException {
      String id = String.valueOf(next("id: "));
      String event = String.valueOf(next("event: "));
      String data = String.valueOf(next("data: "));
      return new Message(id.substring(4), event.substring(7), data);
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
  void readerWhoseFilterNamesNothingKnownLearnsItFirst() throws IOException {
    running.newsroom.alert("a1", "w1", "2024-03-08");
    try (Reader reader = new Reader("/stream/alerts?place=Atlantis")) {
      assertThat(reader.next("event: ")).isEqualTo("event: notes");
      assertThat(reader.next("data: "))
          .isEqualTo("data: {\"notes\":[\"no place called Atlantis\"]}");
      assertThat(reader.next("event: ")).isEqualTo("event: live");
    }
  }

  /** Both have read the same topics; who was with the first goes on with the second. */
  @Test
  void anotherInstanceGoesOnWhereTheFirstEnded() throws IOException {
    try (Running other = new Running()) {
      for (int number = 0; number < 5; number++) {
        running.newsroom.alert("a" + number, "w1", "2024-03-08");
        other.newsroom.alert("a" + number, "w1", "2024-03-08");
      }
      List<String> got = new ArrayList<>();
      String id = "";
      try (Reader reader = new Reader("/stream/alerts")) {
        for (int number = 0; number < 2; number++) {
          Message message = reader.message();
          got.add(message.alert());
          id = message.id();
        }
      }
      try (Reader goesOn = new Reader(other, "/stream/alerts", "Last-Event-ID: " + id + "\r\n")) {
        for (Message message = goesOn.message();
            !message.event().equals("live");
            message = goesOn.message()) {
          got.add(message.alert());
        }
      }
      assertThat(got).containsExactlyInAnyOrder("a0", "a1", "a2", "a3", "a4");
    }
  }

  /** Killed at random, before, between and within messages, over real connections. */
  @Test
  void whoIsKilledAHundredTimesGetsEveryAlertExactlyOnce() throws IOException {
    Random random = new Random(SEED);
    List<String> got = new ArrayList<>();
    String id = null;
    int given = 0;
    for (int life = 0; life < 100; life++) {
      given = tell(random.nextInt(4), given);
      String[] headers =
          id == null ? new String[0] : new String[] {"Last-Event-ID: " + id + "\r\n"};
      try (Reader reader = new Reader("/stream/alerts", headers)) {
        Message message = reader.message();
        int before = random.nextInt(5);
        while (!message.event().equals("live") && before-- > 0) {
          got.add(message.alert());
          id = message.id();
          message = reader.message();
        }
        if (message.event().equals("live")) {
          id = message.id();
          int more = random.nextInt(4);
          given = tell(more, given);
          for (int read = random.nextInt(more + 1); read > 0; read--) {
            message = reader.message();
            got.add(message.alert());
            id = message.id();
          }
        }
      }
    }
    try (Reader last = new Reader("/stream/alerts", "Last-Event-ID: " + id + "\r\n")) {
      for (Message message = last.message();
          !message.event().equals("live");
          message = last.message()) {
        got.add(message.alert());
      }
    }
    assertThat(got)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, given).mapToObj(number -> "a" + number).toList());
  }

  private int tell(int many, int given) {
    for (int number = given; number < given + many; number++) {
      running.newsroom.alert("a" + number, "w1", "2024-03-08");
    }
    return given + many;
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
      assertThat(running.newsroom.hub().subscriberCount()).isEqualTo(1);
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
