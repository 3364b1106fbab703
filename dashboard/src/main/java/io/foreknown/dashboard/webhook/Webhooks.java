package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.OneThread;
import io.foreknown.dashboard.delivery.Standing;
import io.foreknown.dashboard.stream.Live;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** All endpoints, each with a courier of its own. */
public final class Webhooks implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final OneThread agenda;
  private final InstantSource clock;
  private final List<Courier> couriers;

  private Webhooks(WebhookSettings settings, Live live, InstantSource clock) {
    this.clock = clock;
    this.agenda = new OneThread("webhooks", clock, failure);
    this.couriers =
        settings.endpoints().isEmpty()
            ? List.of()
            : couriers(
                settings.endpoints(),
                new Courier.Office(
                    live, new PositionFiles(settings.directory()), new HttpPost(clock), agenda));
  }

  private static List<Courier> couriers(List<Endpoint> endpoints, Courier.Office office) {
    return endpoints.stream().map(endpoint -> new Courier(endpoint, office)).toList();
  }

  /** Begins to post once what was on the topics is in the views. */
  public static Webhooks start(
      WebhookSettings settings, Live live, BooleanSupplier isReady, InstantSource clock) {
    Webhooks webhooks = new Webhooks(settings, live, clock);
    if (!webhooks.couriers.isEmpty()) {
      webhooks.startWhen(isReady);
    }
    return webhooks;
  }

  private void startWhen(BooleanSupplier isReady) {
    if (isReady.getAsBoolean()) {
      couriers.forEach(Courier::start);
    } else {
      agenda.runAfter(LOOK, () -> startWhen(isReady));
    }
  }

  /**
   * An endpoint and how it is.
   *
   * @param failing for how long it has been failing
   * @param notes what its filter names and nothing is called, a clause each
   */
  public record Seen(
      String name,
      String stream,
      Standing standing,
      Standing.State state,
      Duration failing,
      List<String> notes) {}

  /** All endpoints, as they are now. */
  public List<Seen> seen() {
    return couriers.stream().map(this::seen).toList();
  }

  /** One endpoint, as it is now. */
  public Seen seen(String name) {
    return couriers.stream()
        .filter(courier -> courier.endpoint().name().equals(name))
        .findFirst()
        .map(this::seen)
        .orElseThrow();
  }

  private Seen seen(Courier courier) {
    Standing standing = courier.standing();
    var now = clock.instant();
    return new Seen(
        courier.endpoint().name(),
        courier.endpoint().stream().word(),
        standing,
        standing.state(now),
        standing.failing(now),
        courier.notes());
  }

  /** Completes with what made the posting stop; an endpoint that fails does not. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  @Override
  public void close() {
    agenda.close();
  }
}
