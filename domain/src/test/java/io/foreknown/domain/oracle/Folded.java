package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.oracle.Oracle.Active;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of section 3.0 over the claims of one event, which are newest first. */
record Folded<C extends Claim>(List<C> claims, Instant firstPublished) {
  static <C extends Claim> Folded<C> of(List<Active> active, Class<C> type) {
    Comparator<C> byTime = Comparator.comparing(claim -> claim.header().publishedAt());
    Comparator<C> byId = Comparator.comparing(claim -> claim.header().id());
    return new Folded<>(
        active.stream()
            .map(of -> type.cast(of.claim()))
            .sorted(byTime.reversed().thenComparing(byId))
            .toList(),
        active.stream().map(Active::firstPublished).min(Comparator.naturalOrder()).orElseThrow());
  }

  C newest() {
    return claims.get(0);
  }

  String event() {
    String event = newest().header().event();
    return event == null ? newest().header().id() : event;
  }

  /** The newest claim's, unless an older one says the same more precisely. */
  String hazard(Function<C, Hazard> hazard) {
    String known = hazard.apply(newest()).name();
    for (C claim : claims) {
      String other = hazard.apply(claim).name();
      known = other.startsWith(known + ".") ? other : known;
    }
    return known;
  }

  /** The stretch that most of the spans cover, the hull of equal bests; null without any. */
  @Nullable Span agreed(Function<C, @Nullable Span> span) {
    List<Span> spans = claims.stream().map(span).filter(Objects::nonNull).toList();
    long most = spans.stream().mapToLong(of -> covering(spans, of.from()).size()).max().orElse(0);
    return spans.stream()
        .filter(of -> covering(spans, of.from()).size() == most)
        .map(of -> new Span(of.from(), firstEnd(covering(spans, of.from()))))
        .reduce(Span::hull)
        .orElse(null);
  }

  private static List<Span> covering(List<Span> spans, Instant at) {
    return spans.stream().filter(of -> !of.from().isAfter(at) && !of.to().isBefore(at)).toList();
  }

  private static Instant firstEnd(List<Span> spans) {
    return spans.stream().map(Span::to).min(Comparator.naturalOrder()).orElseThrow();
  }

  <T> List<T> united(Function<C, List<T>> things, Function<T, String> id) {
    Map<String, T> united = new LinkedHashMap<>();
    claims.forEach(of -> things.apply(of).forEach(one -> united.putIfAbsent(id.apply(one), one)));
    return List.copyOf(united.values());
  }

  Set<String> evidence() {
    return claims.stream()
        .map(claim -> claim.header().id() + "@" + claim.header().revision())
        .collect(Collectors.toSet());
  }
}
