package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** What the processes of an installation say of themselves. */
final class Health {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int ANSWER_MILLIS = 2_000;
  private static final Pattern CLAIMS =
      Pattern.compile("foreknown_pipeline_claims\\{.*?became=\"(\\w+)\".*?} (\\S+)");

  private final HttpClient client =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(Duration.ofMillis(ANSWER_MILLIS))
          .build();

  private final Installation of;
  private final FreePorts ports;

  Health(Installation of, FreePorts ports) {
    this.of = of;
    this.ports = ports;
  }

  /** Returns once it holds; throws when the bound is over before. */
  void await(Duration bound, BooleanSupplier holds, String what) {
    long began = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - began > bound.toNanos()) {
        throw new IllegalStateException(
            "%s was not at work in %d s".formatted(what, bound.toSeconds()));
      }
      pause(LOOK);
    }
  }

  static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  boolean clusterAnswers() {
    return isOk(URI.create(of.registry() + "/subjects")) && brokerAnswers();
  }

  private boolean brokerAnswers() {
    try (Admin admin = of.cluster().admin()) {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
          .nodes()
          .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether every process is there and at work. */
  boolean isWhole() {
    return of.children().stream().allMatch(Child::isAlive)
        && IntStream.rangeClosed(1, of.instances().size()).allMatch(this::isReady)
        && isOk(intake().resolve("/health/live"))
        && clusterAnswers();
  }

  boolean isReady(int instance) {
    return isOk(monitor(instance).resolve("/health/ready"));
  }

  URI intake() {
    return URI.create("http://127.0.0.1:%d/".formatted(ports.at(2)));
  }

  private URI monitor(int instance) {
    return URI.create("http://127.0.0.1:%d/".formatted(ports.at(3 + instance)));
  }

  /** What became of all records, as the instances count together. */
  Map<String, Long> tally() {
    Map<String, Long> tally = new TreeMap<>();
    for (int i = 1; i <= of.instances().size(); i++) {
      Matcher claims = CLAIMS.matcher(get(monitor(i).resolve("/metrics")).body());
      while (claims.find()) {
        tally.merge(claims.group(1), (long) Double.parseDouble(claims.group(2)), Long::sum);
      }
    }
    return tally;
  }

  private boolean isOk(URI address) {
    return get(address).status() == 200;
  }

  /** Status 0: no answer. */
  record Answer(int status, String body) {}

  private Answer get(URI address) {
    return send(HttpRequest.newBuilder(address).timeout(Duration.ofMillis(ANSWER_MILLIS)).build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(0, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
