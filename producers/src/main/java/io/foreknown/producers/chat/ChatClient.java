package io.foreknown.producers.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.producers.chat.ChatReply.Failed;
import io.foreknown.producers.poll.BoundedBody;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an address that speaks chat completions. Redirections are not followed, wherever they go.
 */
public final class ChatClient {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int MILLIS_DIGITS = 3;
  private static final String ENDED = "the program ends";

  private final ChatAddress address;
  private final @Nullable ApiKey key;
  private final ChatLimits limits;
  private final CompletableFuture<?> end;
  private final HttpClient client;

  /**
   * With a client of its own.
   *
   * @param key null: none is sent
   * @param end completes when nobody waits for an answer any more
   */
  public ChatClient(
      ChatAddress address, @Nullable ApiKey key, ChatLimits limits, CompletableFuture<?> end) {
    this.end = end;
    this.address = address;
    this.key = key;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connecting())
            .build();
  }

  /** Asks once, within the limits. */
  public ChatReply ask(String json) {
    byte[] body = json.getBytes(UTF_8);
    if (body.length > limits.requestBytes()) {
      return new Failed(
          "the request has %d bytes, at most %d are sent"
              .formatted(body.length, limits.requestBytes()));
    }
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer = client.sendAsync(request(body), bounded());
    } catch (IllegalArgumentException e) {
      return new Failed("the address cannot be asked");
    }
    try {
      return replyTo(answer);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Failed("no whole answer within %s".formatted(seconds(limits.whole())));
    } catch (ExecutionException e) {
      return new Failed(
          has(e, BoundedBody.TooLongException.class)
              ? "the answer has more than %d bytes".formatted(limits.answerBytes())
              : words(e));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed(ENDED);
    }
  }

  private ChatReply replyTo(CompletableFuture<HttpResponse<byte[]>> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    var unused =
        CompletableFuture.anyOf(answer, end).get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    if (!answer.isDone()) {
      answer.cancel(true);
      return new Failed(ENDED);
    }
    return reply(answer.get());
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.address().uri())
            .setHeader("User-Agent", "foreknown")
            .setHeader("Accept", "application/json")
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (key != null) {
      request.setHeader("Authorization", key.authorization());
    }
    return request.build();
  }

  /** Of other answers than whole ones nothing is read. */
  private BodyHandler<byte[]> bounded() {
    return info ->
        info.statusCode() == OK
            ? new BoundedBody<>(BodySubscribers.ofByteArray(), limits.answerBytes())
            : BodySubscribers.replacing(new byte[0]);
  }

  private static ChatReply reply(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == BAD_REQUEST) {
      return new ChatReply.Unfit();
    }
    if (status != OK) {
      return new Failed("HTTP status %d%s".formatted(status, meaning(status)));
    }
    boolean plain =
        response.headers().firstValue("Content-Encoding").orElse("identity").equals("identity");
    String type =
        response
            .headers()
            .firstValue("Content-Type")
            .orElse("application/json")
            .toLowerCase(Locale.ROOT);
    return plain && type.contains("json")
        ? new ChatReply.Answered(new String(response.body(), UTF_8))
        : new Failed("the answer is no JSON");
  }

  private static String meaning(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> ", a redirection, which is not followed";
      case 401, 403 -> ": the key is missing, or is refused";
      case 404 -> ": the address or the model is not known there";
      case 429 -> ": it is asked too often";
      default -> "";
    };
  }

  private static String seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), MILLIS_DIGITS);
    return seconds.stripTrailingZeros().toPlainString() + " s";
  }

  /** In words of our own; of several causes the narrowest. */
  private static String words(Throwable error) {
    if (has(error, UnresolvedAddressException.class)) {
      return "the host is not known";
    }
    if (has(error, HttpConnectTimeoutException.class)) {
      return "the host takes no connection in time";
    }
    if (has(error, ConnectException.class)) {
      return "the host takes no connection";
    }
    if (has(error, SSLException.class)) {
      return "no secure connection; is its certificate one that Java trusts?";
    }
    return "the connection broke off";
  }

  private static boolean has(Throwable error, Class<? extends Throwable> kind) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
