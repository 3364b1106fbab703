package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.delivery.HttpSender;
import io.foreknown.dashboard.delivery.SingleThreadScheduler;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** All channels, each with a sender of its own. */
public final class Channels implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final InstantSource clock;
  private final SingleThreadScheduler agenda;
  private final ExecutorService mailing = Executors.newCachedThreadPool(Channels::thread);
  private final List<ChannelSender> senders;

  private Channels(
      List<Channel> channels,
      Path directory,
      SubscriptionHub subscriptionHub,
      InstantSource clock) {
    this.clock = clock;
    this.agenda = new SingleThreadScheduler("channels", clock, failure);
    this.senders = channels.isEmpty() ? List.of() : senders(channels, directory, subscriptionHub);
  }

  private List<ChannelSender> senders(
      List<Channel> channels, Path directory, SubscriptionHub subscriptionHub) {
    HttpSender http = new HttpSender(clock);
    ChannelSender.Office office =
        new ChannelSender.Office(subscriptionHub, new ChannelFiles(directory), agenda);
    return channels.stream()
        .map(channel -> new ChannelSender(channel, carrier(channel, http), office))
        .toList();
  }

  private Carrier carrier(Channel channel, HttpSender http) {
    return channel.target() instanceof ChannelTarget.Mail mail
        ? new Mailer(mail, channel.links(), clock, mailing)
        : new Chat((ChannelTarget.Chat) channel.target(), channel.links(), http);
  }

  private static Thread thread(Runnable work) {
    Thread made = new Thread(work, "mail");
    made.setDaemon(true);
    return made;
  }

  /**
   * Begins to send once what was on the topics is in the views.
   *
   * @param directory where it is kept what each channel was sent
   */
  public static Channels start(
      List<Channel> channels,
      Path directory,
      SubscriptionHub subscriptionHub,
      BooleanSupplier isReady,
      InstantSource clock) {
    Channels all = new Channels(channels, directory, subscriptionHub, clock);
    if (!channels.isEmpty()) {
      all.startWhen(isReady);
    }
    return all;
  }

  private void startWhen(BooleanSupplier isReady) {
    if (isReady.getAsBoolean()) {
      senders.forEach(ChannelSender::start);
    } else {
      agenda.runAfter(LOOK, () -> startWhen(isReady));
    }
  }

  /**
   * A channel and how it is.
   *
   * @param failing for how long it has been failing
   * @param notes what its filter names and nothing is called, a clause each
   */
  public record ChannelStatus(
      String name,
      String kind,
      DeliveryStatus deliveryStatus,
      DeliveryStatus.State state,
      Duration failing,
      AlertCounts counts,
      List<String> notes) {}

  /** All channels, as they are now. */
  public List<ChannelStatus> seen() {
    return senders.stream().map(this::seen).toList();
  }

  /** One channel, as it is now. */
  public ChannelStatus seen(String name) {
    return senders.stream()
        .filter(sender -> sender.channel().name().equals(name))
        .findFirst()
        .map(this::seen)
        .orElseThrow();
  }

  private ChannelStatus seen(ChannelSender sender) {
    DeliveryStatus deliveryStatus = sender.deliveryStatus();
    var now = clock.instant();
    return new ChannelStatus(
        sender.channel().name(),
        sender.channel().target().word(),
        deliveryStatus,
        deliveryStatus.state(now),
        deliveryStatus.failing(now),
        sender.counts(),
        sender.notes());
  }

  /** Completes with what made the sending stop; a channel that fails does not. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  @Override
  public void close() {
    agenda.close();
    mailing.shutdownNow();
  }
}
