package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.match.MatchRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** All pairs that the contract finds among claims, each claim with any number of revisions. */
public final class Oracle {
  private final List<WarningFacts> warnings = new ArrayList<>();
  private final List<IncidentFacts> incidents = new ArrayList<>();
  private final PairOracle pairs;

  private Oracle(List<Claim> claims, MatchRules rules) {
    pairs = new PairOracle(rules);
    List<Active> active = active(claims);
    grouped(active, Warning.class).values().forEach(of -> warnings.add(WarningFacts.of(of)));
    grouped(active, IncidentReport.class)
        .values()
        .forEach(of -> incidents.add(IncidentFacts.of(of)));
  }

  /** What follows from the claims, in no order. */
  public static Set<Expected> matches(List<Claim> claims, MatchRules rules) {
    Oracle oracle = new Oracle(claims, rules);
    return oracle.warnings.stream()
        .flatMap(warning -> oracle.incidents.stream().map(of -> oracle.pairs.of(warning, of)))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /** What a scorecard counts of all warnings and incidents by what was issued. */
  public static Counts asIssued(List<Claim> claims, MatchRules rules) {
    Oracle oracle = new Oracle(claims, rules);
    return oracle.counted(oracle.pairs::verifiesAsIssued);
  }

  /** The same by what was in force. */
  public static Counts inWindow(List<Claim> claims, MatchRules rules) {
    Oracle oracle = new Oracle(claims, rules);
    return oracle.counted(
        (warning, incident) ->
            oracle.pairs.of(warning, incident).stream().anyMatch(Expected::isInWindow));
  }

  private Counts counted(BiPredicate<WarningFacts, IncidentFacts> verifies) {
    List<WarningFacts> meant = warnings.stream().filter(of -> !of.exercise()).toList();
    List<IncidentFacts> occurred =
        incidents.stream().filter(of -> of.outcome() == IncidentOutcome.OCCURRED).toList();
    return new Counts(
        occurred.size(),
        occurred.stream().filter(of -> meant.stream().anyMatch(w -> verifies.test(w, of))).count(),
        meant.size(),
        meant.stream()
            .filter(of -> incidents.stream().anyMatch(i -> verifies.test(of, i)))
            .count());
  }

  /** As a scorecard has them. */
  public record Counts(
      long incidents, long incidentsWarned, long warnings, long warningsVerified) {}

  /** The highest revision of each id, unless it withdraws, with the least time of all of them. */
  private static List<Active> active(List<Claim> claims) {
    Map<String, Claim> highest = new LinkedHashMap<>();
    Map<String, Instant> first = new HashMap<>();
    for (Claim claim : claims) {
      String id = claim.header().id();
      Claim before = highest.get(id);
      if (before == null || before.header().revision() < claim.header().revision()) {
        highest.put(id, claim);
      }
      Instant published = claim.header().publishedAt();
      first.merge(id, published, (one, other) -> one.isBefore(other) ? one : other);
    }
    List<Active> active = new ArrayList<>();
    highest.forEach(
        (id, claim) -> {
          if (!(claim instanceof Retraction)) {
            active.add(new Active(claim, first.getOrDefault(id, Instant.EPOCH)));
          }
        });
    return active;
  }

  private static Map<String, List<Active>> grouped(
      List<Active> active, Class<? extends Claim> type) {
    return active.stream()
        .filter(of -> type.isInstance(of.claim()))
        .collect(Collectors.groupingBy(of -> eventOf(of.claim())));
  }

  private static String eventOf(Claim claim) {
    String event = claim.header().event();
    return event == null ? claim.header().id() : event;
  }

  /**
   * A claim that stands.
   *
   * @param firstPublished the least publication time of its revisions
   */
  record Active(Claim claim, Instant firstPublished) {}
}
