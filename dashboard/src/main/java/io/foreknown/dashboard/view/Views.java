package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.NullNode;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All views of one moment, be it now or a past one. */
public final class Views {
  private final Map<Kind, View> views = new EnumMap<>(Kind.class);
  private final Haystack eventWords = new Haystack();
  private final Names names = new Names();
  private final Fates fates = new Fates();

  /** Events that are told as others, because the desk says that they are the same. */
  private final Map<EventKey, EventKey> toldAs = new ConcurrentHashMap<>();

  /** Empty views, each of which holds at most this many records. */
  Views(int most) {
    for (Kind kind : Kind.values()) {
      views.put(kind, new View(most));
    }
  }

  /** What things are called. */
  Names names() {
    return names;
  }

  Fates fates() {
    return fates;
  }

  /**
   * What the warnings that a scorecard counts came to, part by part, or the JSON null where that
   * does not decide; costs a pass over all.
   */
  public JsonText parts(Entry scorecard) {
    ScoreParts parts = fates.parts(scorecard.json().parse().path("settings"));
    return JsonText.of(parts == null ? NullNode.getInstance() : parts.json());
  }

  /** Shows an event. */
  void show(Entry event) {
    of(Kind.EVENTS).set(event);
    eventWords.put(event.id(), event.facts().text());
    if (eventWords.isUntidy(of(Kind.EVENTS).size())) {
      eventWords.replace(of(Kind.EVENTS).all());
    }
  }

  /** The ids of the events with this word, for the caller to change. */
  Set<String> eventsWith(String word) {
    Set<String> found = eventWords.candidates(word);
    found.removeIf(id -> !hasWord(of(Kind.EVENTS).get(id), word));
    return found;
  }

  private static boolean hasWord(@Nullable Entry event, String word) {
    return event != null && event.facts().text().contains(word);
  }

  /** The view of a kind. */
  public View of(Kind kind) {
    return Objects.requireNonNull(views.get(kind));
  }

  /** Some records that a reader wants, the newest publication first. */
  public Page page(Kind kind, Filter filter, @Nullable Cursor after, int limit) {
    return page(kind, filter, new Slice(Order.NEWEST, after, limit));
  }

  /**
   * Which part of a list is wanted.
   *
   * @param after where the page before ended; null: from the beginning
   */
  public record Slice(Order order, @Nullable Cursor after, int limit) {}

  /** Some records that a reader wants. */
  public Page page(Kind kind, Filter filter, Slice slice) {
    Sieve sieve = new Sieve(kind, filter, this);
    return slice.order() == Order.HAPPENED
        ? of(kind).sorted(sieve, this::happened, slice.after(), slice.limit())
        : of(kind).page(sieve, slice.order() == Order.NEWEST, slice.after(), slice.limit());
  }

  private Cursor happened(Entry entry) {
    Span time = time(entry);
    return new Cursor(time == null ? Order.NEVER : time.from(), entry.id());
  }

  /** How many records a reader wants; a pass over the view. */
  public int count(Kind kind, Filter filter) {
    return of(kind).count(new Sieve(kind, filter, this));
  }

  /** The places that claims name, by id. */
  public List<KnownName> places() {
    return names.places().all();
  }

  /** The parties that claims name, by id. */
  public List<KnownName> parties() {
    return names.parties().all();
  }

  /** Why nothing passes a filter, a clause each; empty: all that it names is known. */
  public List<String> notes(Kind kind, Filter filter) {
    return FilterNotes.of(kind, filter, this);
  }

  /** Whether a reader wants this record. */
  public boolean admits(Kind kind, Filter filter, Entry entry) {
    return new Sieve(kind, filter, this).admits(entry);
  }

  /** The same for who follows changes, and must learn of a retraction too. */
  public boolean admitsChange(Kind kind, Filter filter, Entry entry) {
    return new Sieve(kind, filter, this).admitsChange(entry);
  }

  /** Whether no view has let go of anything. */
  public boolean isComplete() {
    return views.values().stream().allMatch(View::isComplete);
  }

  /** The id of an event in its view. */
  public static String idOf(EventKey event) {
    return switch (event.type()) {
      case WARNING -> "warning:" + event.id();
      case INCIDENT -> "incident:" + event.id();
      case STATEMENT -> "statement:" + event.id();
      case DECISION -> "decision:" + event.id();
    };
  }

  /** The event as which one is told: itself, if the desk does not say otherwise. */
  public EventKey name(EventKey event) {
    return toldAs.getOrDefault(event, event);
  }

  /** An event with all that are told as it, or as the one that it is told as. */
  public Set<EventKey> names(EventKey event) {
    EventKey name = name(event);
    Set<EventKey> names = new LinkedHashSet<>(Set.of(name));
    toldAs.forEach(
        (other, as) -> {
          if (as.equals(name)) {
            names.add(other);
          }
        });
    return names;
  }

  /** Tells an event as another one, or as itself. */
  void tellAs(EventKey event, EventKey name) {
    if (event.equals(name)) {
      toldAs.remove(event);
    } else {
      toldAs.put(event, name);
    }
  }

  /** The event, under its name; null when no claim tells of it. */
  public @Nullable Entry event(EventKey event) {
    return of(Kind.EVENTS).get(idOf(name(event)));
  }

  /** When the thing happened that a record is about; null when nothing tells. */
  public @Nullable Span time(Entry entry) {
    Span own = entry.facts().time();
    return own != null
        ? own
        : subjects(entry).stream()
            .map(subject -> subject.facts().time())
            .filter(Objects::nonNull)
            .reduce((first, last) -> last)
            .orElse(null);
  }

  /**
   * The events that a record is about; the incident comes last. Written with loops: a search asks
   * it of every record.
   */
  public List<Entry> subjects(Entry entry) {
    List<EventKey> subjects = entry.facts().subjects();
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<Entry> events = new ArrayList<>(2);
    for (EventKey subject : subjects) {
      Entry event = event(subject);
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }
}
