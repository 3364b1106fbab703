package io.foreknown.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * A sender that does as the documentation tells it: what was not acknowledged is sent again, as a
 * whole. All that it is given it writes down.
 */
final class Feeder {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration BETWEEN = Duration.ofMillis(300);

  private final Installation to;
  private final Path sent;
  private long claims;
  private long repeats;
  private volatile boolean isStopped;
  private volatile String refusal = "";

  Feeder(Installation to) {
    this.to = to;
    this.sent = to.directory().resolve("sent.ndjson");
  }

  /** Everything that was ever sent, each record once. */
  Path sent() {
    return sent;
  }

  synchronized long claims() {
    return claims;
  }

  /** How often something had to be sent again. */
  synchronized long repeats() {
    return repeats;
  }

  /** Writes down what is sent by other ways than by the intake. */
  synchronized void note(List<String> lines) {
    claims += lines.size();
    try {
      Files.write(sent, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void noteRepeat() {
    repeats++;
  }

  /** Returns when the intake has taken all. */
  void post(List<String> lines) {
    note(lines);
    long began = System.nanoTime();
    Health.Answer answer = answer(lines);
    while (answer.status() != 202) {
      if (isStopped || System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("the intake takes nothing: " + answer);
      }
      refusal = "%d %s".formatted(answer.status(), answer.body().strip());
      Health.pause(BETWEEN);
      noteRepeat();
      answer = answer(lines);
    }
    if (!answer.body().contains("\"published\":%d,\"rejected\":0,".formatted(lines.size()))) {
      throw new IllegalStateException("the intake refuses some: " + answer.body());
    }
  }

  /** How the intake refused last what it was sent; empty: it never did since this was asked. */
  String refusal() {
    String last = refusal;
    refusal = "";
    return last;
  }

  /** Lets what is being sent fail. */
  void stop() {
    isStopped = true;
  }

  /** Once. */
  Health.Answer answer(List<String> lines) {
    return to.health()
        .send(
            HttpRequest.newBuilder(to.health().intake().resolve("/claims"))
                .timeout(ANSWER)
                .POST(BodyPublishers.ofByteArray(String.join("\n", lines).getBytes(UTF_8)))
                .build());
  }
}
