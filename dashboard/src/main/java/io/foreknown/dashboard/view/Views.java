package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.NullNode;
import io.foreknown.domain.claim.Claim;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All views of one moment, be it now or a past one. */
public final class Views {
  private final Map<ViewKind, View> views = new EnumMap<>(ViewKind.class);

  /** Of now; empty for a moment that is over. */
  private final Map<ViewKind, ChangingRecords> changing = new EnumMap<>(ViewKind.class);

  private final Lazy<TextIndex> eventWords;
  private volatile Lazy<DisplayNames> displayNames;
  private final Lazy<WarningOutcomes> warningOutcomes;

  /** Events that are merged into others, because the desk says that they are the same. */
  private final Map<EventKey, EventKey> namedAs = new ConcurrentHashMap<>();

  /** Empty views, each of which holds at most this many records. */
  Views(int most) {
    for (ViewKind viewKind : ViewKind.values()) {
      ChangingRecords records = new ChangingRecords(most);
      changing.put(viewKind, records);
      views.put(viewKind, new View(records));
    }
    eventWords = new Lazy<>(TextIndex::new);
    displayNames = new Lazy<>(DisplayNames::new);
    warningOutcomes = new Lazy<>(WarningOutcomes::new);
  }

  /**
   * The views of a moment that is over: what only some readers need is made when it is asked for.
   *
   * @param records of each kind; none of those that are not there
   * @param names what things are called
   */
  Views(
      Map<ViewKind, FixedRecords> records,
      Supplier<DisplayNames> names,
      Supplier<WarningOutcomes> outcomes) {
    for (ViewKind viewKind : ViewKind.values()) {
      views.put(viewKind, new View(records.getOrDefault(viewKind, new FixedRecords(List::of))));
    }
    eventWords = new Lazy<>(() -> TextIndex.of(of(ViewKind.EVENTS).read()));
    displayNames = new Lazy<>(names);
    warningOutcomes = new Lazy<>(outcomes);
  }

  /** What things are called. */
  DisplayNames names() {
    return displayNames.get();
  }

  WarningOutcomes warningOutcomes() {
    return warningOutcomes.get();
  }

  /**
   * What the warnings that a scorecard counts came to, part by part, or the JSON null where that
   * does not decide; costs a pass over all.
   */
  public JsonText parts(ViewRecord scorecard) {
    ScoreParts parts = warningOutcomes.get().parts(scorecard.json().parse().path("settings"));
    return JsonText.of(parts == null ? NullNode.getInstance() : parts.json());
  }

  /** Shows an event. */
  void show(ViewRecord event) {
    changing(ViewKind.EVENTS).set(event);
    TextIndex words = eventWords.get();
    words.put(event.id(), event.facts().text());
    if (words.isUntidy(of(ViewKind.EVENTS).size())) {
      words.replace(of(ViewKind.EVENTS).read());
    }
  }

  /** Forgets the words of events as they were before, and names that none of these claims gives. */
  void forget(Stream<Claim> claims) {
    eventWords.get().replace(of(ViewKind.EVENTS).read());
    DisplayNames names = DisplayNames.of(claims);
    displayNames = new Lazy<>(() -> names);
  }

  /** The ids of the events with this word, for the caller to change. */
  Set<String> eventsWith(String word) {
    Set<String> found = eventWords.get().candidates(word);
    found.removeIf(id -> !hasWord(of(ViewKind.EVENTS).get(id), word));
    return found;
  }

  private static boolean hasWord(@Nullable ViewRecord event, String word) {
    return event != null && event.facts().text().contains(word);
  }

  /** The view of a kind. */
  public View of(ViewKind viewKind) {
    return Objects.requireNonNull(views.get(viewKind));
  }

  /** The records of a kind, to be changed: of now alone. */
  ChangingRecords changing(ViewKind viewKind) {
    return Objects.requireNonNull(changing.get(viewKind), "what is over does not change");
  }

  /** Some records that a reader wants, the newest publication first. */
  public Page page(ViewKind viewKind, Filter filter, @Nullable Cursor after, int limit) {
    return page(viewKind, filter, new Slice(Order.NEWEST, after, limit));
  }

  /**
   * Which part of a list is wanted.
   *
   * @param after where the page before ended; null: from the beginning
   */
  public record Slice(Order order, @Nullable Cursor after, int limit) {}

  /** Some records that a reader wants. */
  public Page page(ViewKind viewKind, Filter filter, Slice slice) {
    RecordFilter recordFilter = new RecordFilter(viewKind, filter, this);
    return slice.order() == Order.HAPPENED
        ? of(viewKind).sorted(recordFilter, this::happened, slice.after(), slice.limit())
        : of(viewKind)
            .page(recordFilter, slice.order() == Order.NEWEST, slice.after(), slice.limit());
  }

  private Cursor happened(ViewRecord viewRecord) {
    Span time = time(viewRecord);
    return new Cursor(time == null ? Order.NEVER : time.from(), viewRecord.id());
  }

  /** How many records a reader wants; a pass over the view. */
  public int count(ViewKind viewKind, Filter filter) {
    return of(viewKind).count(new RecordFilter(viewKind, filter, this));
  }

  /** The places that claims name, by id. */
  public List<KnownName> places() {
    return names().places().all();
  }

  /** The parties that claims name, by id. */
  public List<KnownName> parties() {
    return names().parties().all();
  }

  /** Why nothing passes a filter, a clause each; empty: all that it names is known. */
  public List<String> notes(ViewKind viewKind, Filter filter) {
    return FilterNotes.of(viewKind, filter, this);
  }

  /** Whether a reader wants this record. */
  public boolean admits(ViewKind viewKind, Filter filter, ViewRecord viewRecord) {
    return new RecordFilter(viewKind, filter, this).admits(viewRecord);
  }

  /** The same for who follows changes, and must learn of a retraction too. */
  public boolean admitsChange(ViewKind viewKind, Filter filter, ViewRecord viewRecord) {
    return new RecordFilter(viewKind, filter, this).admitsChange(viewRecord);
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

  /** The event that one is merged into: itself, if the desk does not say otherwise. */
  public EventKey name(EventKey event) {
    return namedAs.getOrDefault(event, event);
  }

  /** An event with all that are merged into it, or into the one that it is merged into. */
  public Set<EventKey> names(EventKey event) {
    EventKey name = name(event);
    Set<EventKey> names = new LinkedHashSet<>(Set.of(name));
    namedAs.forEach(
        (other, as) -> {
          if (as.equals(name)) {
            names.add(other);
          }
        });
    return names;
  }

  /** Merges an event into another one, or takes it out again. */
  void nameAs(EventKey event, EventKey name) {
    if (event.equals(name)) {
      namedAs.remove(event);
    } else {
      namedAs.put(event, name);
    }
  }

  /** The event, under its name; null when no claim is about it. */
  public @Nullable ViewRecord event(EventKey event) {
    return of(ViewKind.EVENTS).get(idOf(name(event)));
  }

  /** When the thing happened that a record is about; null when nothing says. */
  public @Nullable Span time(ViewRecord viewRecord) {
    Span own = viewRecord.facts().time();
    return own != null
        ? own
        : subjects(viewRecord).stream()
            .map(subject -> subject.facts().time())
            .filter(Objects::nonNull)
            .reduce((first, last) -> last)
            .orElse(null);
  }

  /**
   * The events that a record is about; the incident comes last. Written with loops: a search asks
   * it of every record.
   */
  public List<ViewRecord> subjects(ViewRecord viewRecord) {
    List<EventKey> subjects = viewRecord.subjects();
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<ViewRecord> events = new ArrayList<>(2);
    for (EventKey subject : subjects) {
      ViewRecord event = event(subject);
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }
}
