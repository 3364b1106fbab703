package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The order-free rules by which the claims of one event, at least one, become one. */
final class Fold<C extends Claim> {
  private final List<Reported<C>> reported;
  private final List<C> newestFirst;

  Fold(Collection<Reported<C>> claims) {
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

  /** The newest claim's hazard, made narrower by each older claim that tells one within it. */
  Hazard hazard(Function<C, Hazard> hazard) {
    return newestFirst.stream()
        .map(hazard)
        .reduce((known, older) -> older.isWithin(known) ? older : known)
        .orElseThrow();
  }

  Told toldByAll(Function<C, Span> span) {
    return Told.of(newestFirst.stream().map(span).toList());
  }

  @Nullable Told told(Function<C, @Nullable Span> span) {
    List<Span> told = newestFirst.stream().map(span).filter(Objects::nonNull).toList();
    return told.isEmpty() ? null : Told.of(told);
  }

  /** All that is named, once per id as the newest claim that names it does, sorted by id. */
  <T> List<T> united(Function<C, List<T>> named, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    newestFirst.forEach(claim -> named.apply(claim).forEach(t -> byId.putIfAbsent(id.apply(t), t)));
    return List.copyOf(byId.values());
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
        .limit(Evidence.SHOWN)
        .toList();
  }

  Evidence evidence() {
    return Evidence.of(newestFirst.stream().map(Fold::source).toList());
  }

  private static Evidence.Source source(Claim claim) {
    Header header = claim.header();
    Story story = header.story();
    return new Evidence.Source(
        header.id(), header.revision(), story == null ? null : story.url(), header.publishedAt());
  }
}
