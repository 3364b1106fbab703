package io.foreknown.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.benchmarks.dashboard.ManualDashboard;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses and parameters of a dashboard that shows some events. */
final class HttpTarget implements Target {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EVENTS = 200;
  private static final double STATEMENTS = 0.2;
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final ManualDashboard manualDashboard;
  private final RawClient client;
  private final Requests requests;

  HttpTarget() throws BindException, InterruptedException {
    Recipe recipe = Recipe.of(EVENTS * 2L).withStatements(STATEMENTS);
    this.manualDashboard = new ManualDashboard(recipe.end());
    manualDashboard.fill(new Workload(recipe).claims().iterator(), EVENTS, recipe.end());
    this.client = new RawClient(manualDashboard.at("/"));
    this.requests = new Requests(known());
  }

  private List<String> known() {
    List<String> known = new ArrayList<>();
    for (ViewKind viewKind : ViewKind.values()) {
      known.add(viewKind.word());
      manualDashboard.views().of(viewKind).all().stream()
          .limit(20)
          .forEach(viewRecord -> words(viewRecord).forEach(known::add));
    }
    return known;
  }

  private static Stream<String> words(ViewRecord viewRecord) {
    var facts = viewRecord.facts();
    return Stream.of(
            Stream.of(viewRecord.id()),
            facts.places().stream(),
            facts.parties().stream(),
            Stream.of(facts.text().strip()))
        .flatMap(words -> words);
  }

  @Override
  public String word() {
    return "http";
  }

  @Override
  public FuzzInput draw(Chance chance) {
    return requests.draw(chance);
  }

  @Override
  public @Nullable String fault(FuzzInput fuzzInput) throws IOException {
    long began = System.nanoTime();
    RawClient.Answer answer = answer(fuzzInput);
    if (isLate(began)) {
      // Once more: on a busy machine anything may wait.
      long again = System.nanoTime();
      answer = answer(fuzzInput);
      if (isLate(again)) {
        return "an answer took more than a second: twice";
      }
    }
    if (answer.status() >= 500) {
      return "status %d".formatted(answer.status());
    }
    return answer.status() >= 400 ? problem(answer) : null;
  }

  private static boolean isLate(long began) {
    return System.nanoTime() - began > LIMIT.toNanos();
  }

  /** The answer to the request before may have ended the connection. */
  private RawClient.Answer answer(FuzzInput fuzzInput) throws IOException {
    try {
      return client.send(fuzzInput.bytes());
    } catch (EOFException | SocketException e) {
      return client.send(fuzzInput.bytes());
    }
  }

  private static @Nullable String problem(RawClient.Answer answer) {
    Map<String, String> headers = answer.headers();
    if (!String.valueOf(headers.get("content-type")).startsWith("application/problem+json")) {
      return "a problem of status %d is no JSON: %s".formatted(answer.status(), headers);
    }
    try {
      JsonNode body = JSON.readTree(answer.body());
      boolean isWhole =
          body.isMissingNode()
              || (body.path("status").asInt() == answer.status()
                  && body.path("detail").isTextual());
      return isWhole ? null : "a problem gives no status or detail: " + body;
    } catch (IOException e) {
      return "a problem of status %d is broken JSON: %s".formatted(answer.status(), e.getMessage());
    }
  }

  @Override
  public void close() {
    client.close();
    manualDashboard.close();
  }
}
