package io.foreknown.dashboard.reading;

import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.link.BestLinks;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the events that are known already may be the one that a claim is about, by the rule by
 * which events are linked.
 *
 * <p>Takes a pass over the events that are shown, and looks closely at those of the claim's hazard
 * and time alone, at most {@value #LOOKED_AT}.
 */
public final class LikelyEvents {
  /** More on one day are told apart better by a search. */
  private static final int LOOKED_AT = 2_000;

  private final Views views;
  private final Function<EventKey, Optional<Event>> events;
  private final Rules rules;

  /**
   * Over what is known now.
   *
   * @param events the event of a key; empty: there is none any more
   */
  public LikelyEvents(Views views, Function<EventKey, Optional<Event>> events, Rules rules) {
    this.views = views;
    this.events = events;
    this.rules = rules;
  }

  /**
   * An event that may be the one.
   *
   * @param score from 0 to 1; more is more alike
   * @param reasons what it has in common with the claim, in plain words
   */
  public record Likely(Event event, double score, List<String> reasons) {
    private static final Comparator<Likely> BEST_FIRST =
        Comparator.comparingDouble(Likely::score)
            .reversed()
            .thenComparing(Likely::event, Link.OLDER_FIRST);

    /** Copies the list. */
    public Likely {
      reasons = List.copyOf(reasons);
    }
  }

  /** The best of all claims together, each event once; none for statements. */
  public List<Likely> of(Collection<Claim> claims) {
    Map<String, Likely> best = new HashMap<>();
    for (Claim claim : claims) {
      Event own = event(claim);
      if (own != null) {
        of(own, near(own, claim.type()), rules.linkRule())
            .forEach(likely -> best.merge(likely.event().id(), likely, LikelyEvents::better));
      }
    }
    return best(best.values().stream());
  }

  private static Likely better(Likely one, Likely other) {
    return other.score() > one.score() ? other : one;
  }

  /** The best of these for an event; itself is none of them. */
  static List<Likely> of(Event own, Collection<Event> known, LinkRule rule) {
    return best(
        known.stream()
            .filter(event -> !event.id().equals(own.id()) && !event.merged().contains(own.id()))
            .map(event -> likely(event, rule.link(event, own)))
            .filter(Objects::nonNull));
  }

  private static @Nullable Likely likely(Event event, @Nullable Link link) {
    return link == null ? null : new Likely(event, link.score(), link.reasons());
  }

  private static List<Likely> best(Stream<Likely> all) {
    return all.sorted(Likely.BEST_FIRST).limit(BestLinks.MOST).toList();
  }

  /** A claim as the event that it would be alone; null: it is about none. */
  private static @Nullable Event event(Claim claim) {
    Instant published = claim.header().publishedAt();
    if (claim instanceof Warning warning) {
      return WarningEvent.of(List.of(new Reported<>(warning, published)));
    }
    return claim instanceof IncidentReport report
        ? IncidentEvent.of(List.of(new Reported<>(report, published)))
        : null;
  }

  private List<Event> near(Event own, ClaimType type) {
    Span time = around(own);
    String prefix = Views.idOf(new EventKey(type, ""));
    return views.of(ViewKind.EVENTS).all().stream()
        .filter(
            viewRecord ->
                viewRecord.id().startsWith(prefix) && isNear(viewRecord, own.hazard(), time))
        .limit(LOOKED_AT)
        .map(viewRecord -> new EventKey(type, viewRecord.id().substring(prefix.length())))
        .map(events)
        .flatMap(Optional::stream)
        .toList();
  }

  private Span around(Event own) {
    Duration within = rules.links().longestWithin(own.hazard());
    Span span =
        own instanceof WarningEvent warning
            ? warning.issued().span()
            : ((IncidentEvent) own).began().span();
    return new Span(span.from().minus(within), span.to().plus(within));
  }

  private static boolean isNear(ViewRecord viewRecord, Hazard hazard, Span time) {
    String other = viewRecord.facts().hazard();
    Span when = viewRecord.facts().time();
    return other != null
        && when != null
        && Hazard.areComparable(hazard.name(), other)
        && when.overlaps(time);
  }
}
