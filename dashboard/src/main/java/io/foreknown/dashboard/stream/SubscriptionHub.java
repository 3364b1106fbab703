package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.reading.ReadRecord;
import io.foreknown.dashboard.reading.Readings;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known now, and those who follow it.
 *
 * <p>One lock orders news and new subscribers, so that each gets what there was and then everything
 * that comes, nothing missing and nothing twice. Writing to readers happens outside of it.
 */
public final class SubscriptionHub {
  private final ReadModel readModel;
  private final Archive archive;
  private final Readings readings = new Readings();
  private final Frame.MessageSource messageSource;
  private final Map<ViewKind, StreamToken> positions = new EnumMap<>(ViewKind.class);
  private final Map<ViewKind, Set<Subscriber>> subscribers = new EnumMap<>(ViewKind.class);
  private final Set<Subscriber> watchers = new LinkedHashSet<>();
  private final Map<ViewKind, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private @Nullable Silence silence;

  /** Puts everything into the read model, and claims into the archive too. */
  public SubscriptionHub(ReadModel readModel, Archive archive, boolean replay) {
    this.readModel = readModel;
    this.archive = archive;
    this.messageSource = new Frame.MessageSource(readModel.views(), replay);
    for (ViewKind viewKind : ViewKind.values()) {
      subscribers.put(viewKind, new LinkedHashSet<>());
    }
  }

  /** Where the topic of a kind begins. */
  public synchronized void begin(ViewKind viewKind, StreamToken start) {
    positions.put(viewKind, start);
  }

  /** What readers see. */
  public Views views() {
    return readModel.views();
  }

  /** An event as its claims describe it now; empty: there is none of that name. */
  public synchronized Optional<Event> event(EventKey event) {
    return Optional.ofNullable(readModel.gathering().event(event));
  }

  /** Takes in claims. */
  public void claims(List<Published> claims) {
    Set<Subscriber> notified;
    synchronized (this) {
      claims.forEach(archive::add);
      boolean isErased = false;
      for (Published published : claims) {
        isErased |= readModel.claim(published);
      }
      readModel.settle();
      if (isErased) {
        readModel.forget(archive.published());
      }
      notified = notifiedOfChange();
    }
    notified.forEach(Subscriber::wake);
  }

  /** Takes in what the pipeline emits, and passes it on. */
  public void outputs(List<Output> outputs) {
    Set<Subscriber> notified;
    synchronized (this) {
      outputs.forEach(this::put);
      readModel.settle();
      notified = notifiedOfChange();
      outputs.forEach(output -> publish(output, notified));
    }
    notified.forEach(Subscriber::wake);
    outputs.stream().map(Output::kind).distinct().forEach(this::notifyListeners);
  }

  /** The stories that were read, and what they may claim. */
  public Readings readings() {
    return readings;
  }

  /** Takes in stories and proposals. */
  public void readings(List<ReadRecord> records) {
    records.forEach(readings::put);
    Set<Subscriber> notified;
    synchronized (this) {
      notified = records.isEmpty() ? Set.of() : notifiedOfChange();
    }
    notified.forEach(Subscriber::wake);
  }

  private void notifyListeners(ViewKind viewKind) {
    listeners.getOrDefault(viewKind, List.of()).forEach(Runnable::run);
  }

  /** Has something called whenever there is news of a kind; it must not block. */
  public void onNews(ViewKind viewKind, Runnable bell) {
    listeners.computeIfAbsent(viewKind, any -> new CopyOnWriteArrayList<>()).add(bell);
  }

  /**
   * What these records are filtered by and nothing is called; empty: all that it names is known.
   */
  public List<String> notes(Subscription subscription) {
    return readModel.views().notes(subscription.kind(), subscription.filter());
  }

  private Set<Subscriber> notifiedOfChange() {
    watchers.forEach(watcher -> watcher.offerOnce(Frame.CHANGED));
    return new LinkedHashSet<>(watchers);
  }

  private void put(Output output) {
    if (output.entry() == null) {
      readModel.erase(output.kind(), output.key());
    } else if (isMoved(output)) {
      readModel.moved(output.kind(), output.key());
    } else {
      readModel.output(output.kind(), output.entry());
    }
  }

  /** Written again when something before it was erased; one who was here then has it. */
  private boolean isMoved(Output output) {
    return Objects.requireNonNull(positions.get(output.kind())).hasSeen(output.at());
  }

  private void publish(Output output, Set<Subscriber> notified) {
    StreamToken before = Objects.requireNonNull(positions.get(output.kind()));
    StreamToken position = before.after(output.at());
    positions.put(output.kind(), position);
    ViewRecord viewRecord = output.entry();
    if (viewRecord != null && !before.hasSeen(output.at()) && !of(output.kind()).isEmpty()) {
      QueuedMessage queuedMessage =
          new QueuedMessage(viewRecord, position, Frame.data(viewRecord, "live", messageSource));
      for (Subscriber subscriber : of(output.kind())) {
        if (publish(subscriber, queuedMessage)) {
          notified.add(subscriber);
        }
      }
    }
  }

  /** A message before it is known to whom it goes; most get the same bytes. */
  private static final class QueuedMessage {
    private final ViewRecord viewRecord;
    private final StreamToken position;
    private final String data;
    private @Nullable ByteBuffer shared;

    QueuedMessage(ViewRecord viewRecord, StreamToken position, String data) {
      this.viewRecord = viewRecord;
      this.position = position;
      this.data = data;
    }

    ByteBuffer frame(Subscription subscription) {
      StreamToken ahead = subscription.token();
      if (ahead != null) {
        return Frame.of(Backlog.event(subscription), position.and(ahead).text(), data);
      }
      if (shared == null) {
        shared = Frame.of(Backlog.event(subscription), position.text(), data);
      }
      return shared;
    }
  }

  private boolean publish(Subscriber subscriber, QueuedMessage queuedMessage) {
    Subscription subscription = subscriber.subscription();
    StreamToken streamToken = subscription.token();
    boolean isNews = streamToken == null || !streamToken.hasSeen(queuedMessage.viewRecord.at());
    if (!isNews
        || !readModel
            .views()
            .admitsChange(subscription.kind(), subscription.filter(), queuedMessage.viewRecord)) {
      return false;
    }
    subscriber.offer(queuedMessage.frame(subscription));
    return true;
  }

  private Set<Subscriber> of(ViewKind viewKind) {
    return Objects.requireNonNull(subscribers.get(viewKind));
  }

  /** Says to everybody who follows, now or from now on, that a source does not answer. */
  public void silent(Silence source) {
    List<Subscriber> notified;
    synchronized (this) {
      silence = source;
      notified = offered(Frame.silent(source));
    }
    notified.forEach(Subscriber::wake);
  }

  /** Says to everybody that it answers again. */
  public void back(Silence source, Instant until) {
    List<Subscriber> notified;
    synchronized (this) {
      silence = null;
      notified = offered(Frame.back(source, until));
    }
    notified.forEach(Subscriber::wake);
  }

  private List<Subscriber> offered(ByteBuffer message) {
    List<Subscriber> all = everybody();
    all.forEach(subscriber -> subscriber.offer(message));
    return all;
  }

  private void offerSilence(Subscriber newcomer) {
    if (silence != null) {
      newcomer.offer(Frame.silent(silence));
    }
  }

  /** How many follow. */
  public synchronized int subscriberCount() {
    return watchers.size() + subscribers.values().stream().mapToInt(Set::size).sum();
  }

  /** Everybody who follows now. */
  public synchronized List<Subscriber> everybody() {
    return Stream.concat(watchers.stream(), subscribers.values().stream().flatMap(Set::stream))
        .toList();
  }

  /** Lets somebody know at once and whenever something has changed, who then looks by himself. */
  public synchronized Subscriber watch(Runnable wake) {
    Subscriber watcher = new Subscriber(Subscription.ANY_CHANGE, wake);
    watcher.offerOnce(Frame.CHANGED);
    offerSilence(watcher);
    watchers.add(watcher);
    return watcher;
  }

  /** Lets somebody follow; {@code wake} is called when there is something to write. */
  public synchronized Subscriber subscribe(Subscription asked, Runnable wake) {
    StreamToken end = Objects.requireNonNull(positions.get(asked.kind()));
    StreamToken streamToken = asked.token();
    boolean isLost = streamToken != null && !streamToken.isOf(end);
    Subscription subscription =
        new Subscription(asked.kind(), asked.filter(), asked.since(), isLost ? null : streamToken);
    Subscriber subscriber = new Subscriber(subscription, wake);
    if (isLost) {
      subscriber.beginWith(Frame.of("reset", "{}"));
    }
    List<String> notes = notes(subscription);
    if (!notes.isEmpty()) {
      subscriber.beginWith(Frame.notes(notes));
    }
    subscriber.begin(backlog(subscription, end));
    offerSilence(subscriber);
    of(subscription.kind()).add(subscriber);
    return subscriber;
  }

  /** A returning reader must learn of retractions; a new one has nothing to take back. */
  private Backlog backlog(Subscription subscription, StreamToken end) {
    StreamToken streamToken = subscription.token();
    Views views = readModel.views();
    if (streamToken == null) {
      StreamToken start = StreamToken.start(end.topic(), end.next().size());
      Predicate<ViewRecord> isNew =
          viewRecord ->
              subscription.since() == Since.START
                  && views.admits(subscription.kind(), subscription.filter(), viewRecord);
      return new Backlog(
          entries(subscription, isNew), subscription, new Walk(start, end), messageSource);
    }
    Predicate<ViewRecord> isNew =
        viewRecord ->
            !streamToken.hasSeen(viewRecord.at())
                && views.admitsChange(subscription.kind(), subscription.filter(), viewRecord);
    return new Backlog(
        entries(subscription, isNew),
        subscription,
        new Walk(streamToken, end.and(streamToken)),
        messageSource);
  }

  private List<ViewRecord> entries(Subscription subscription, Predicate<ViewRecord> isNew) {
    return readModel.views().of(subscription.kind()).all().stream().filter(isNew).toList();
  }

  /**
   * Some of what came after a token, without its holding a place here: for those who ask when they
   * are ready for more. A pass over the view, during which nobody waits.
   *
   * @param most of them; who gets as many asks again
   */
  public Batch after(Subscription asked, int most) {
    return Batch.of(asked, position(asked.kind()), most, messageSource);
  }

  private synchronized StreamToken position(ViewKind viewKind) {
    return Objects.requireNonNull(positions.get(viewKind));
  }

  /** Forgets somebody who has left. */
  public synchronized void leave(Subscriber subscriber) {
    watchers.remove(subscriber);
    of(subscriber.subscription().kind()).remove(subscriber);
  }
}
