package io.foreknown.domain.history;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexEntry;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.index.TimedIndex;
import io.foreknown.domain.link.Candidates;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links among events of one type that are all known before, each with its best older
 * ones. Most share no place and hour with any other, and cost what {@link TimedIndex#find} costs;
 * rows are made whole only where they share both. For any number of threads.
 */
public final class Linking {
  private final LinkRule rule;
  private final FootprintBuilder footprintBuilder;
  private final Function<Event, Footprint> footprints;

  /** First those that are plain, then the others. */
  private final List<PlainClaim> plain;

  private final List<Event> whole;
  private final TimedIndex index;

  /**
   * Among these events, each at most once.
   *
   * @param footprints of the events among links, which may be kept
   */
  public Linking(
      LinkRule rule,
      FootprintBuilder footprintBuilder,
      Function<Event, Footprint> footprints,
      Collection<? extends Event> events) {
    this(rule, footprintBuilder, footprints, List.of(), events);
  }

  Linking(
      LinkRule rule,
      FootprintBuilder footprintBuilder,
      Collection<? extends PlainClaim> plain,
      Collection<? extends Event> others) {
    this(rule, footprintBuilder, footprintBuilder::ofLinks, plain, others);
  }

  private Linking(
      LinkRule rule,
      FootprintBuilder footprintBuilder,
      Function<Event, Footprint> footprints,
      Collection<? extends PlainClaim> plain,
      Collection<? extends Event> others) {
    this.rule = rule;
    this.plain = plain.stream().<PlainClaim>map(row -> row).filter(Linking::canLink).toList();
    this.whole = others.stream().<Event>map(of -> of).filter(LinkRule::canLink).toList();
    this.footprintBuilder = footprintBuilder;
    this.footprints = footprints;
    this.index =
        new TimedIndex(
            IntStream.range(0, this.plain.size() + whole.size())
                .parallel()
                .mapToObj(this::entry)
                .toList());
  }

  private static boolean canLink(PlainClaim claim) {
    return claim instanceof PlainWarning warning
        ? !warning.exercise() && !warning.place().isBroad()
        : ((PlainReport) claim).outcome() != IncidentOutcome.DISPROVED
            && !((PlainReport) claim).place().isBroad();
  }

  /** The places of all events among which links are found, in an order that is fast. */
  List<Integer> places() {
    return index.places();
  }

  /** All links. */
  public List<Link> all() {
    return places().parallelStream().flatMap(place -> links(place).stream()).toList();
  }

  /** The links of one event with older ones. */
  List<Link> links(int place) {
    Search search = new Search(place);
    index.find(probe(place), search::look);
    return search.candidates == null ? List.of() : search.candidates.links();
  }

  private IndexEntry entry(int place) {
    return place < plain.size()
        ? footprintBuilder.entryOfLinks(plain.get(place))
        : footprints.apply(whole.get(place - plain.size())).entry();
  }

  /** Of rows made anew when it is asked for: kept, they would take a third of their memory. */
  private Probe probe(int place) {
    return place < plain.size()
        ? footprintBuilder.probeOfLinks(plain.get(place))
        : footprints.apply(whole.get(place - plain.size())).probe();
  }

  private final class Search {
    private final int place;

    /** Null: none has been found that may be linked. */
    private @Nullable Candidates candidates;

    Search(int place) {
      this.place = place;
    }

    void look(int other) {
      if (other != place && mayBeLinked(other)) {
        if (candidates == null) {
          candidates = new Candidates(rule, event(place));
        }
        candidates.add(event(other));
      }
    }

    /** What is plain is looked at before it is made whole. */
    private boolean mayBeLinked(int other) {
      return place >= plain.size()
          || other >= plain.size()
          || isBefore(plain.get(other), plain.get(place));
    }
  }

  private static boolean isBefore(PlainClaim one, PlainClaim other) {
    long first = one.head().firstPublished();
    long second = other.head().firstPublished();
    return first < second || (first == second && one.head().id().compareTo(other.head().id()) < 0);
  }

  private Event event(int place) {
    return place < plain.size() ? plain.get(place).event() : whole.get(place - plain.size());
  }
}
