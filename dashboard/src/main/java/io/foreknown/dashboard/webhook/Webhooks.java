package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.SingleThreadScheduler;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** All endpoints, each with a sender of its own. */
public final class Webhooks implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final SingleThreadScheduler agenda;
  private final InstantSource clock;
  private final List<WebhookSender> couriers;

  private Webhooks(WebhookSettings settings, SubscriptionHub subscriptionHub, InstantSource clock) {
    this.clock = clock;
    this.agenda = new SingleThreadScheduler("webhooks", clock, failure);
    this.couriers =
        settings.endpoints().isEmpty()
            ? List.of()
            : couriers(
                settings.endpoints(),
                new WebhookSender.Office(
                    subscriptionHub,
                    new PositionFiles(settings.directory()),
                    new HttpPost(clock),
                    agenda));
  }

  private static List<WebhookSender> couriers(
      List<Endpoint> endpoints, WebhookSender.Office office) {
    return endpoints.stream().map(endpoint -> new WebhookSender(endpoint, office)).toList();
  }

  /** Begins to post once what was on the topics is in the views. */
  public static Webhooks start(
      WebhookSettings settings,
      SubscriptionHub subscriptionHub,
      BooleanSupplier isReady,
      InstantSource clock) {
    Webhooks webhooks = new Webhooks(settings, subscriptionHub, clock);
    if (!webhooks.couriers.isEmpty()) {
      webhooks.startWhen(isReady);
    }
    return webhooks;
  }

  private void startWhen(BooleanSupplier isReady) {
    if (isReady.getAsBoolean()) {
      couriers.forEach(WebhookSender::start);
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
  public record EndpointStatus(
      String name,
      String stream,
      DeliveryStatus deliveryStatus,
      DeliveryStatus.State state,
      Duration failing,
      List<String> notes) {}

  /** All endpoints, as they are now. */
  public List<EndpointStatus> seen() {
    return couriers.stream().map(this::seen).toList();
  }

  /** One endpoint, as it is now. */
  public EndpointStatus seen(String name) {
    return couriers.stream()
        .filter(webhookSender -> webhookSender.endpoint().name().equals(name))
        .findFirst()
        .map(this::seen)
        .orElseThrow();
  }

  private EndpointStatus seen(WebhookSender webhookSender) {
    DeliveryStatus deliveryStatus = webhookSender.deliveryStatus();
    var now = clock.instant();
    return new EndpointStatus(
        webhookSender.endpoint().name(),
        webhookSender.endpoint().stream().word(),
        deliveryStatus,
        deliveryStatus.state(now),
        deliveryStatus.failing(now),
        webhookSender.notes());
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
