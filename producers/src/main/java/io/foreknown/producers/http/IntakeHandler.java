package io.foreknown.producers.http;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.encoding.EncodingException;
import io.foreknown.feeds.encoding.PlainStream;
import io.foreknown.monitor.http.Gate;
import io.foreknown.producers.http.IntakeServer.IntakeContext;
import io.foreknown.producers.publish.ClaimProducer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bodies at the addresses of the formats, and answers when the brokers have what was in them.
 *
 * <p>A body is read as fast as the brokers take what comes of it, and the sender waits meanwhile.
 */
final class IntakeHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeHandler.class);

  /** Bodies that are read at once; who comes then may come again. */
  private static final int AT_ONCE = 16;

  /** Where decisions alone are taken, and who decides is whose token it is. */
  static final String DECISIONS = "/decisions";

  /** Whether a body is packed is seen from its bytes, whatever is said of it. */
  private static final Set<String> ENCODINGS = Set.of("identity", "gzip", "x-gzip");

  private final Map<String, Door> receptions;
  private final ClaimProducer producer;
  private final IntakeSettings settings;
  private final RequestMeters meters;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  /**
   * Answers.
   *
   * @param receptions by path
   */
  IntakeHandler(
      Map<String, Reception> receptions, IntakeContext intakeContext, IntakeSettings settings) {
    this.receptions = new TreeMap<>(receptions);
    this.receptions.put(
        DECISIONS, new DecisionReception(intakeContext.clock(), intakeContext.meters()));
    this.producer = intakeContext.producer();
    this.meters = new RequestMeters(this.receptions.keySet(), intakeContext.meters());
    this.settings = settings;
    this.clock = intakeContext.clock();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    IntakeReply intakeReply = reply(request);
    answered(request, intakeReply.status());
    intakeReply.write(response, callback);
    return true;
  }

  /** Counts a request, whoever answers it. */
  void answered(Request request, int status) {
    meters.answered(request, status);
  }

  private IntakeReply reply(Request request) {
    String path = String.valueOf(request.getHttpURI().getPath());
    if (path.equals("/health/live")) {
      return IntakeReply.json(200, "{\"status\":\"up\"}");
    }
    if (path.equals("/health/ready")) {
      String problem = trouble();
      return problem == null
          ? IntakeReply.json(200, "{\"status\":\"up\"}")
          : IntakeReply.busy(problem);
    }
    return reply(request, receptions.get(path));
  }

  /** Why the last body could not be published; null: it could. */
  @Nullable String trouble() {
    return trouble.get();
  }

  private IntakeReply reply(Request request, @Nullable Door reception) {
    if (reception == null) {
      return IntakeReply.problem(404, "there are " + String.join(", ", receptions.keySet()));
    }
    if (!request.getMethod().equals("POST")) {
      return IntakeReply.problem(405, "POST is expected", Map.of("Allow", "POST"));
    }
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
      return IntakeReply.problem(415, "the body is expected as it is, or as gzip");
    }
    if (!places.tryAcquire()) {
      return IntakeReply.busy("%d bodies are being read".formatted(AT_ONCE));
    }
    try {
      return taken(request, reception);
    } finally {
      places.release();
    }
  }

  private IntakeReply taken(Request request, Door reception) {
    String origin = "http:%s %s".formatted(request.getHttpURI().getPath(), clock.instant());
    try (InputStream body = Content.Source.asInputStream(request)) {
      PostedBody postedBody = new PostedBody(body, origin, Gate.sender(request));
      String receipt =
          reception.isRemembering()
              ? spooled(postedBody, reception)
              : reception.take(postedBody, producer);
      trouble.set(null);
      return IntakeReply.json(202, receipt);
    } catch (TooLongException e) {
      return IntakeReply.problem(
          413, "the body has more than %d bytes".formatted(settings.mostBytes()));
    } catch (EncodingException e) {
      int status = e.reason() == Reason.TOO_LARGE ? 413 : 400;
      return IntakeReply.problem(status, "the body " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      LOG.info("{}: the body broke off", origin, e);
      return IntakeReply.problem(400, "the body broke off; what was sent before stays");
    } catch (KafkaException e) {
      LOG.warn("{}: cannot be published", origin, e);
      trouble.set("Kafka or the Schema Registry does not take claims");
      return IntakeReply.busy("the claims could not all be published; send the body again");
    }
  }

  private String spooled(PostedBody postedBody, Door reception) throws IOException {
    Path file = Files.createTempFile("foreknown-", ".body");
    try {
      try (var out = Files.newOutputStream(file)) {
        PlainStream.ofAny(postedBody.body())
            .transferTo(new BoundedOutput(out, settings.mostBytes()));
      }
      try (InputStream whole = PlainStream.already(Files.newInputStream(file))) {
        return reception.take(postedBody.of(whole), producer);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
