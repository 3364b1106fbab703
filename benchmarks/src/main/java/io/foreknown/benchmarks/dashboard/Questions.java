package io.foreknown.benchmarks.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.view.Facts;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Asks what editors ask, of values that some record has, one question after the other. */
public final class Questions {
  /** All events of a past moment; what is asked for is put in. */
  public static final String OF_PAST = "/api/events?as-of=%s";

  /** A search among them, for which all their records are read. */
  public static final String SEARCH_OF_PAST = "/api/events?text=nothing-has-this-word&as-of=%s";

  private static final int ROUNDS = 100;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ManualDashboard dashboard;
  private final Instant past;

  /** Of what is shown, and was shown then. */
  public Questions(ManualDashboard dashboard, Instant past) {
    this.dashboard = dashboard;
    this.past = past;
  }

  /** How long the answers to one question took. */
  public record Answered(String question, double p50Millis, double p95Millis, int bytes) {}

  /** All questions. */
  public List<Answered> ask() throws IOException, InterruptedException {
    List<Answered> answers = new ArrayList<>();
    for (String question : questions()) {
      answers.add(answered(question));
    }
    return answers;
  }

  /** The first rounds are left out. */
  private Answered answered(String question) throws IOException, InterruptedException {
    Histogram micros = new Histogram(3);
    int bytes = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long began = System.nanoTime();
      bytes = bytes(question);
      if (round >= 0) {
        micros.recordValue((System.nanoTime() - began) / 1_000);
      }
    }
    return new Answered(
        question,
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(95) / 1e3,
        bytes);
  }

  /**
   * Lists, searches that find early, late and nothing, one record with all that belongs to it, and
   * the same of a past moment that has been asked for before.
   */
  private List<String> questions() {
    ViewRecord event = middle(ViewKind.EVENTS);
    Facts facts = event.facts();
    String place = encoded(first(facts.places()));
    String party = encoded(first(facts.parties()));
    String word =
        encoded(Arrays.stream(facts.text().strip().split("\\s+")).findFirst().orElse("x"));
    String[] address = event.id().split(":", 2);
    String one = "/api/events/%s/%s".formatted(address[0], encoded(address[1]));
    return List.of(
        "/api/events",
        "/api/events?limit=200",
        "/api/events?text=" + word,
        "/api/events?text=nothing-has-this-word",
        "/api/events?hazard=security&place=" + place,
        "/api/matches?party=" + party + "&state=match",
        "/api/outcomes?from=2025-10-01&to=2025-10-02",
        "/api/dossiers?text=nothing-has-this-word",
        "/api/contradictions?state=open",
        one,
        one + "?as-of=" + past,
        OF_PAST.formatted(past),
        SEARCH_OF_PAST.formatted(past));
  }

  /** How long the answer to a question about the past moment takes, in milliseconds. */
  public double millis(String question) throws IOException, InterruptedException {
    long began = System.nanoTime();
    var unused = bytes(question.formatted(past));
    return (System.nanoTime() - began) / 1e6;
  }

  private ViewRecord middle(ViewKind viewKind) {
    Collection<ViewRecord> all = dashboard.views().of(viewKind).all();
    return all.stream().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private static String first(Collection<String> names) {
    return names.stream().sorted().findFirst().orElse("none");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private int bytes(String question) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(dashboard.at(question)).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(question + ": " + new String(answer.body(), UTF_8));
    }
    return answer.body().length;
  }
}
