package io.foreknown.dashboard.delivery;

import io.foreknown.monitor.retry.RetryAfter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Sends over HTTP, without a thread that waits; follows no redirect. */
public final class HttpSender {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** Between the 15 and 30 seconds that Standard Webhooks recommends. */
  private static final Duration ANSWERING = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();
  private final InstantSource clock;

  /** Sends by this clock. */
  public HttpSender(InstantSource clock) {
    this.clock = clock;
  }

  /** Completes with what the other side says, or with why it says nothing; never exceptionally. */
  public CompletableFuture<Reply> send(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            request.timeout(ANSWERING).header("user-agent", "Foreknown").build(),
            BodyHandlers.discarding());
    return answer
        .orTimeout(ANSWERING.toSeconds(), TimeUnit.SECONDS)
        .thenApply(this::reply)
        .exceptionally(
            error -> {
              answer.cancel(true);
              return new Reply.Failed(words(error), null);
            });
  }

  private Reply reply(HttpResponse<Void> answer) {
    Duration asked =
        answer
            .headers()
            .firstValue("retry-after")
            .map(value -> RetryAfter.read(value, clock.instant()))
            .orElse(null);
    return Reply.of(answer.statusCode(), asked);
  }

  /** The kind of error alone: messages of the client may hold the address. */
  private static String words(Throwable error) {
    Throwable cause = error;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }
}
