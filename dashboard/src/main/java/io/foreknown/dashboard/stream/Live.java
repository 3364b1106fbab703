package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.reading.ReadRecord;
import io.foreknown.dashboard.reading.Readings;
import io.foreknown.dashboard.stream.Wanted.Since;
import io.foreknown.dashboard.view.Board;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Published;
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
public final class Live {
  private final Board board;
  private final Archive archive;
  private final Readings readings = new Readings();
  private final Frame.Source source;
  private final Map<Kind, Token> positions = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<Subscriber>> subscribers = new EnumMap<>(Kind.class);
  private final Set<Subscriber> watchers = new LinkedHashSet<>();
  private final Map<Kind, List<Runnable>> bells = new ConcurrentHashMap<>();
  private @Nullable Silence silence;

  /** Puts everything on the board, and claims into the archive too. */
  public Live(Board board, Archive archive, boolean replay) {
    this.board = board;
    this.archive = archive;
    this.source = new Frame.Source(board.views(), replay);
    for (Kind kind : Kind.values()) {
      subscribers.put(kind, new LinkedHashSet<>());
    }
  }

  /** Where the topic of a kind begins. */
  public synchronized void begin(Kind kind, Token start) {
    positions.put(kind, start);
  }

  /** What readers see. */
  public Views views() {
    return board.views();
  }

  /** An event as its claims tell it now; empty: there is none of that name. */
  public synchronized Optional<Event> event(EventKey event) {
    return Optional.ofNullable(board.gathering().event(event));
  }

  /** Takes in claims. */
  public void claims(List<Published> claims) {
    Set<Subscriber> told;
    synchronized (this) {
      claims.forEach(archive::add);
      claims.forEach(board::claim);
      board.settle();
      told = toldOfChange();
    }
    told.forEach(Subscriber::wake);
  }

  /** Takes in what the pipeline tells, and passes it on. */
  public void outputs(List<Output> outputs) {
    Set<Subscriber> told;
    synchronized (this) {
      outputs.forEach(this::put);
      board.settle();
      told = toldOfChange();
      outputs.forEach(output -> tell(output, told));
    }
    told.forEach(Subscriber::wake);
    outputs.stream().map(Output::kind).distinct().forEach(this::ring);
  }

  /** The stories that were read, and what they may claim. */
  public Readings readings() {
    return readings;
  }

  /** Takes in stories and proposals. */
  public void readings(List<ReadRecord> records) {
    records.forEach(readings::put);
    Set<Subscriber> told;
    synchronized (this) {
      told = records.isEmpty() ? Set.of() : toldOfChange();
    }
    told.forEach(Subscriber::wake);
  }

  private void ring(Kind kind) {
    bells.getOrDefault(kind, List.of()).forEach(Runnable::run);
  }

  /** Has something called whenever there is news of a kind; it must not block. */
  public void onNews(Kind kind, Runnable bell) {
    bells.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(bell);
  }

  /**
   * What these records are filtered by and nothing is called; empty: all that it names is known.
   */
  public List<String> notes(Wanted wanted) {
    return board.views().notes(wanted.kind(), wanted.filter());
  }

  private Set<Subscriber> toldOfChange() {
    watchers.forEach(watcher -> watcher.offerOnce(Frame.CHANGED));
    return new LinkedHashSet<>(watchers);
  }

  private void put(Output output) {
    if (output.entry() == null) {
      board.erase(output.kind(), output.key());
    } else if (!isMoved(output)) {
      board.output(output.kind(), output.entry());
    }
  }

  /** Written again when something before it was erased; one who was here then has it. */
  private boolean isMoved(Output output) {
    return Objects.requireNonNull(positions.get(output.kind())).hasSeen(output.at());
  }

  private void tell(Output output, Set<Subscriber> told) {
    Token before = Objects.requireNonNull(positions.get(output.kind()));
    Token position = before.after(output.at());
    positions.put(output.kind(), position);
    Entry entry = output.entry();
    if (entry != null && !before.hasSeen(output.at()) && !of(output.kind()).isEmpty()) {
      Message message = new Message(entry, position, Frame.data(entry, "live", source));
      for (Subscriber subscriber : of(output.kind())) {
        if (tell(subscriber, message)) {
          told.add(subscriber);
        }
      }
    }
  }

  /** A message before it is known to whom it goes; most get the same bytes. */
  private static final class Message {
    private final Entry entry;
    private final Token position;
    private final String data;
    private @Nullable ByteBuffer shared;

    Message(Entry entry, Token position, String data) {
      this.entry = entry;
      this.position = position;
      this.data = data;
    }

    ByteBuffer frame(Wanted wanted) {
      Token ahead = wanted.token();
      if (ahead != null) {
        return Frame.of(Backlog.event(wanted), position.and(ahead).text(), data);
      }
      if (shared == null) {
        shared = Frame.of(Backlog.event(wanted), position.text(), data);
      }
      return shared;
    }
  }

  private boolean tell(Subscriber subscriber, Message message) {
    Wanted wanted = subscriber.wanted();
    Token token = wanted.token();
    boolean isNews = token == null || !token.hasSeen(message.entry.at());
    if (!isNews || !board.views().admitsChange(wanted.kind(), wanted.filter(), message.entry)) {
      return false;
    }
    subscriber.offer(message.frame(wanted));
    return true;
  }

  private Set<Subscriber> of(Kind kind) {
    return Objects.requireNonNull(subscribers.get(kind));
  }

  /** Says to everybody who follows, now or from now on, that a source does not answer. */
  public void silent(Silence source) {
    List<Subscriber> told;
    synchronized (this) {
      silence = source;
      told = offered(Frame.silent(source));
    }
    told.forEach(Subscriber::wake);
  }

  /** Says to everybody that it answers again. */
  public void back(Silence source, Instant until) {
    List<Subscriber> told;
    synchronized (this) {
      silence = null;
      told = offered(Frame.back(source, until));
    }
    told.forEach(Subscriber::wake);
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
    Subscriber watcher = new Subscriber(Wanted.ANY_CHANGE, wake);
    watcher.offerOnce(Frame.CHANGED);
    offerSilence(watcher);
    watchers.add(watcher);
    return watcher;
  }

  /** Lets somebody follow; {@code wake} is called when there is something to write. */
  public synchronized Subscriber subscribe(Wanted asked, Runnable wake) {
    Token end = Objects.requireNonNull(positions.get(asked.kind()));
    Token token = asked.token();
    boolean isLost = token != null && !token.isOf(end);
    Wanted wanted = new Wanted(asked.kind(), asked.filter(), asked.since(), isLost ? null : token);
    Subscriber subscriber = new Subscriber(wanted, wake);
    if (isLost) {
      subscriber.beginWith(Frame.of("reset", "{}"));
    }
    List<String> notes = notes(wanted);
    if (!notes.isEmpty()) {
      subscriber.beginWith(Frame.notes(notes));
    }
    subscriber.begin(backlog(wanted, end));
    offerSilence(subscriber);
    of(wanted.kind()).add(subscriber);
    return subscriber;
  }

  /** A returning reader must learn of retractions; a new one has nothing to take back. */
  private Backlog backlog(Wanted wanted, Token end) {
    Token token = wanted.token();
    Views views = board.views();
    if (token == null) {
      Token start = Token.start(end.topic(), end.next().size());
      Predicate<Entry> isNew =
          entry ->
              wanted.since() == Since.START && views.admits(wanted.kind(), wanted.filter(), entry);
      return new Backlog(entries(wanted, isNew), wanted, new Walk(start, end), source);
    }
    Predicate<Entry> isNew =
        entry ->
            !token.hasSeen(entry.at()) && views.admitsChange(wanted.kind(), wanted.filter(), entry);
    return new Backlog(entries(wanted, isNew), wanted, new Walk(token, end.and(token)), source);
  }

  private List<Entry> entries(Wanted wanted, Predicate<Entry> isNew) {
    return board.views().of(wanted.kind()).all().stream().filter(isNew).toList();
  }

  /**
   * Some of what came after a token, without its holding a place here: for those who ask when they
   * are ready for more. A pass over the view, during which nobody waits.
   *
   * @param most of them; who gets as many asks again
   */
  public Batch after(Wanted asked, int most) {
    return Batch.of(asked, position(asked.kind()), most, source);
  }

  private synchronized Token position(Kind kind) {
    return Objects.requireNonNull(positions.get(kind));
  }

  /** Forgets somebody who has left. */
  public synchronized void leave(Subscriber subscriber) {
    watchers.remove(subscriber);
    of(subscriber.wanted().kind()).remove(subscriber);
  }
}
