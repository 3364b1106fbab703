package io.foreknown.domain.event;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of an event, written down as naively as can be: all claims anew, each time. */
final class NaiveFold<C extends Claim> {
  private final List<Reported<C>> reported;
  private final List<C> newestFirst;

  private NaiveFold(Collection<Reported<C>> claims) {
    reported = claims.stream().sorted(Reported.newestFirst()).toList();
    newestFirst = reported.stream().map(Reported::claim).toList();
  }

  C newest() {
    return newestFirst.get(0);
  }

  List<C> newestFirst() {
    return newestFirst;
  }

  boolean any(Predicate<C> property) {
    return newestFirst.stream().anyMatch(property);
  }

  /** The newest claim's hazard, made narrower by each older claim that gives one within it. */
  Hazard hazard(Function<C, Hazard> hazard) {
    return newestFirst.stream()
        .map(hazard)
        .reduce((known, older) -> older.isWithin(known) ? older : known)
        .orElseThrow();
  }

  AgreedSpan toldByAll(Function<C, Span> span) {
    return agreed(newestFirst.stream().map(span).toList());
  }

  @Nullable AgreedSpan agreedSpan(Function<C, @Nullable Span> span) {
    List<Span> given = newestFirst.stream().map(span).filter(Objects::nonNull).toList();
    return given.isEmpty() ? null : agreed(given);
  }

  /**
   * What is named, once per id as the newest claim that names it does, sorted by id: all that fits,
   * in the order of the publication that named it first, then of ids.
   */
  <T> List<T> united(Function<C, List<T>> named, Function<T, String> id, ToLongFunction<T> bytes) {
    Map<String, T> byId = byId(named, id);
    Map<String, Instant> since = new TreeMap<>();
    for (C claim : newestFirst) {
      named.apply(claim).forEach(t -> since.put(id.apply(t), claim.header().publishedAt()));
    }
    List<String> ids = new ArrayList<>(byId.keySet());
    ids.sort(Comparator.comparing(since::get));
    Map<String, T> shown = new TreeMap<>();
    long taken = 0;
    for (String next : ids) {
      taken += bytes.applyAsLong(byId.get(next));
      if (taken > Limits.UNITED_BYTES) {
        break;
      }
      shown.put(next, byId.get(next));
    }
    return List.copyOf(shown.values());
  }

  <T> long count(Function<C, List<T>> named, Function<T, String> id) {
    return byId(named, id).size();
  }

  private <T> Map<String, T> byId(Function<C, List<T>> named, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    newestFirst.forEach(claim -> named.apply(claim).forEach(t -> byId.putIfAbsent(id.apply(t), t)));
    return byId;
  }

  Instant firstPublished() {
    return reported.stream()
        .map(Reported::firstPublished)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  List<String> outlets() {
    return newestFirst.stream()
        .map(claim -> claim.header().story())
        .filter(Objects::nonNull)
        .map(Story::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  Evidence evidence() {
    return Evidence.of(newestFirst.stream().map(NaiveFold::source).toList());
  }

  private static Evidence.Source source(Claim claim) {
    Header header = claim.header();
    Story story = header.story();
    return new Evidence.Source(
        header.id(), header.revision(), story == null ? null : story.url(), header.publishedAt());
  }

  static IncidentEvent incident(Collection<Reported<IncidentReport>> reports) {
    NaiveFold<IncidentReport> fold = new NaiveFold<>(reports);
    return new IncidentEvent(
        fold.newest().header().eventId(),
        fold.hazard(IncidentReport::hazard),
        fold.newest().outcome(),
        fold.toldByAll(IncidentReport::began),
        fold.agreedSpan(IncidentReport::ended),
        fold.united(IncidentReport::places, Place::id, Place::bytes),
        fold.count(IncidentReport::places, Place::id),
        agreedCount(fold.newestFirst(), IncidentReport::killed),
        agreedCount(fold.newestFirst(), IncidentReport::injured),
        fold.united(NaiveFold::named, Party::id, Party::bytes),
        fold.count(NaiveFold::named, Party::id),
        isExclusive(fold.newestFirst()),
        fold.outlets().stream().limit(Evidence.SHOWN).toList(),
        fold.outlets().size(),
        fold.firstPublished(),
        fold.newest().header().publishedAt(),
        fold.evidence(),
        Sameness.NONE,
        IncidentDecisions.SILENT);
  }

  private static List<Party> named(IncidentReport report) {
    Perpetrators perpetrators = report.perpetrators();
    return perpetrators == null ? List.of() : perpetrators.parties();
  }

  private static boolean isExclusive(List<IncidentReport> reports) {
    List<Perpetrators> named =
        reports.stream().map(IncidentReport::perpetrators).filter(Objects::nonNull).toList();
    return !named.isEmpty() && named.stream().allMatch(Perpetrators::exclusive);
  }

  static WarningEvent warning(Collection<Reported<Warning>> claims) {
    NaiveFold<Warning> fold = new NaiveFold<>(claims);
    return new WarningEvent(
        fold.newest().header().eventId(),
        fold.newest().issuer(),
        fold.any(warning -> warning.audience() == Audience.PUBLIC)
            ? Audience.PUBLIC
            : Audience.PRIVATE,
        fold.hazard(Warning::hazard),
        fold.toldByAll(Warning::issued),
        fold.agreedSpan(Warning::validity),
        fold.agreedSpan(Warning::ended),
        fold.any(Warning::isExercise),
        fold.united(Warning::targets, Place::id, Place::bytes),
        fold.count(Warning::targets, Place::id),
        fold.united(Warning::suspects, Party::id, Party::bytes),
        fold.count(Warning::suspects, Party::id),
        updates(claims),
        updates(claims).size(),
        fold.firstPublished(),
        fold.newest().header().publishedAt(),
        fold.evidence(),
        Sameness.NONE);
  }

  /** Small ones, which need no bound. */
  private static List<Update> updates(Collection<Reported<Warning>> claims) {
    Map<Update, String> byLeastClaim = new HashMap<>();
    for (Reported<Warning> reported : claims) {
      Warning claim = reported.claim();
      Stream<Update> given =
          claim.cancelled() == null
              ? claim.updates().stream()
              : Stream.concat(claim.updates().stream(), Stream.of(Update.end(claim.cancelled())));
      given.forEach(
          update ->
              byLeastClaim.merge(
                  update, reported.id(), (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
    return byLeastClaim.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Update, String> of) -> of.getKey().at().to())
                .thenComparing(of -> of.getKey().at().from())
                .thenComparing(Map.Entry::getValue)
                .thenComparing(of -> of.getKey().ended() ? 0 : 1)
                .thenComparing(of -> of.getKey().toString()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static @Nullable AgreedCount agreedCount(
      List<IncidentReport> newestFirst, Function<IncidentReport, @Nullable Count> counted) {
    List<IncidentReport> described =
        newestFirst.stream().filter(report -> counted.apply(report) != null).toList();
    Comparator<IncidentReport> latest =
        Comparator.comparing((IncidentReport report) -> report.asOf().to()).reversed();
    Count last = described.stream().sorted(latest).map(counted).findFirst().orElse(null);
    return last == null
        ? null
        : new AgreedCount(
            last, described.stream().map(counted).reduce(NaiveFold::hull).orElse(last));
  }

  private static Count hull(Count one, Count other) {
    return new Count(
        Math.min(atLeast(one), atLeast(other)),
        one.atMost() == null || other.atMost() == null
            ? null
            : Long.valueOf(Math.max(one.atMost(), other.atMost())));
  }

  private static long atLeast(Count count) {
    return count.atLeast() == null ? 0 : count.atLeast();
  }

  static AgreedSpan agreed(Collection<Span> spans) {
    Span envelope = spans.stream().reduce(Span::hull).orElseThrow();
    List<Instant> starts = spans.stream().map(Span::from).sorted().toList();
    List<Instant> ends = spans.stream().map(Span::to).sorted().toList();
    int most = 0;
    Span agreed = envelope;
    int over = 0; // How many spans have ended before the start that is looked at.
    for (int begun = 1; begun <= starts.size(); begun++) {
      Instant start = starts.get(begun - 1);
      while (ends.get(over).isBefore(start)) {
        over++;
      }
      // Where most agree nothing begins before the next end, so the stretch reaches to that end.
      Span stretch = new Span(start, ends.get(over));
      if (begun - over >= most) {
        agreed = begun - over > most ? stretch : agreed.hull(stretch);
        most = begun - over;
      }
    }
    return new AgreedSpan(agreed, envelope);
  }
}
