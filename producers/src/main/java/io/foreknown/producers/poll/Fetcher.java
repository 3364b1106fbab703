package io.foreknown.producers.poll;

import io.foreknown.monitor.retry.RetryAfter;
import io.foreknown.producers.poll.Fetched.Content;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.poll.Fetched.Unchanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a web address for what is new: the whole of it comes, within the limits, or nothing. */
public final class Fetcher {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final HttpClient client;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final AllowedServers allowedServers;
  private final RequestHeaders headers;
  private final String accept;

  /**
   * With a client of its own.
   *
   * @param allowedServers the servers to which redirections may lead
   * @param manners what is sent with each question
   */
  public Fetcher(
      FetchLimits limits, InstantSource clock, AllowedServers allowedServers, Manners manners) {
    this.limits = limits;
    this.clock = clock;
    this.allowedServers = allowedServers;
    this.headers = manners.headers();
    this.accept = manners.accept();
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What is sent with each question.
   *
   * @param accept the media types that are wanted, unless the headers say others
   * @param headers not sent any more once a redirection has led to another server, be it an allowed
   *     one: whoever redirects must not be able to have a key handed on
   */
  public record Manners(String accept, RequestHeaders headers) {}

  /** Asks once; what the server has to say about what we have already costs it no content. */
  public Fetched fetch(Address address, Validators known) {
    Path file = temporary();
    Fetched fetched = new Failed("", null);
    try {
      fetched = fetch(address, known, file);
      return fetched;
    } finally {
      if (!(fetched instanceof Content)) {
        delete(file);
      }
    }
  }

  private Fetched fetch(Address first, Validators known, Path file) {
    Address address = first;
    RequestHeaders sent = headers;
    Instant end = clock.instant().plus(limits.whole());
    for (int redirected = 0; redirected <= limits.redirects(); redirected++) {
      Duration left = Duration.between(clock.instant(), end);
      HttpResponse<Path> response;
      try {
        response = ask(request(address, sent, known), file, left);
      } catch (IOException e) {
        return new Failed(address + ": " + message(e), null);
      }
      String location = redirection(response);
      if (location == null) {
        return fetched(address, response);
      }
      Address next = address.resolve(location);
      if (next == null || !allowedServers.holds(next)) {
        return elsewhere(address, location);
      }
      sent = address.isSameServer(next) ? sent : RequestHeaders.NONE;
      address = next;
    }
    return new Failed(
        "%s: redirected more than %d times".formatted(first, limits.redirects()), null);
  }

  private HttpRequest request(Address address, RequestHeaders sent, Validators known) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .setHeader("User-Agent", "foreknown")
            .setHeader("Accept", accept);
    sent.ask(request);
    String authorization = address.authorization();
    if (authorization != null) {
      request.setHeader("Authorization", authorization);
    }
    known.ask(request);
    return request.build();
  }

  private HttpResponse<Path> ask(HttpRequest request, Path file, Duration left) throws IOException {
    CompletableFuture<HttpResponse<Path>> answer = sent(request, file);
    try {
      return answer.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(
          "the answer was not complete within %s s".formatted(limits.whole().toSeconds()), e);
    } catch (ExecutionException e) {
      throw new IOException(message(e.getCause()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Ports, say, that the client refuses. */
  private CompletableFuture<HttpResponse<Path>> sent(HttpRequest request, Path file)
      throws IOException {
    try {
      return client.sendAsync(request, body(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(message(e), e);
    }
  }

  private BodyHandler<Path> body(Path file) {
    return info ->
        info.statusCode() == OK
            ? new BoundedBody<>(BodySubscribers.ofFile(file), limits.bytes())
            : BodySubscribers.replacing(file);
  }

  /** Nobody is sent by a feed to where its reader does not allow. */
  private static Failed elsewhere(Address from, String location) {
    String why =
        "%s: is redirected to %s, which is not on its own server or an allowed one; not followed";
    return new Failed(why.formatted(from, Address.shown(location)), null);
  }

  /** Where it leads; null when the answer is none. */
  private static @Nullable String redirection(HttpResponse<Path> response) {
    boolean isMoved =
        switch (response.statusCode()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    return isMoved ? response.headers().firstValue("Location").orElse(null) : null;
  }

  private Fetched fetched(Address address, HttpResponse<Path> response) {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (response.statusCode() == NOT_MODIFIED) {
      return new Unchanged();
    }
    if (response.statusCode() != OK) {
      Duration retry =
          response
              .headers()
              .firstValue("Retry-After")
              .map(value -> RetryAfter.read(value, clock.instant()))
              .orElse(null);
      return new Failed("%s: HTTP status %d".formatted(address, response.statusCode()), retry);
    }
    return encoding.equals("identity")
        ? new Content(response.body(), Validators.of(response.headers()))
        : new Failed(address + ": the content is encoded, though it was not asked to be", null);
  }

  private static String message(@Nullable Throwable error) {
    if (error == null) {
      return "unknown error";
    }
    return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("foreknown-", ".fetched");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file can be made: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
