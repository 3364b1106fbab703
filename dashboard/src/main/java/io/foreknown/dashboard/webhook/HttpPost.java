package io.foreknown.dashboard.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Posts over HTTP, without a thread that waits. */
final class HttpPost implements Post {
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

  HttpPost(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Reply> send(Endpoint to, Message message, Instant now) {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request(to, message, now), BodyHandlers.discarding());
    return answer
        .orTimeout(ANSWERING.toSeconds(), TimeUnit.SECONDS)
        .thenApply(this::reply)
        .exceptionally(
            error -> {
              answer.cancel(true);
              return new Reply.Failed(words(error), Duration.ZERO);
            });
  }

  private static HttpRequest request(Endpoint to, Message message, Instant now) {
    long seconds = now.getEpochSecond();
    return HttpRequest.newBuilder(to.address())
        .timeout(ANSWERING)
        .header("content-type", "application/json")
        .header("user-agent", "Foreknown")
        .header("webhook-id", message.id())
        .header("webhook-timestamp", Long.toString(seconds))
        .header("webhook-signature", to.secret().signature(message.id(), seconds, message.body()))
        .POST(BodyPublishers.ofString(message.body()))
        .build();
  }

  private Reply reply(HttpResponse<Void> answer) {
    String asked = answer.headers().firstValue("retry-after").orElse(null);
    return Reply.of(answer.statusCode(), RetryAfter.of(asked, clock.instant()));
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
