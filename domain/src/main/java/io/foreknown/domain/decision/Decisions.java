package io.foreknown.domain.decision;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The decisions that stand about one event, its pairs and its questions. */
public final class Decisions {
  /** How many are shown about one subject, the newest. */
  static final int SHOWN = 10;

  private final Map<String, Decision> byId = new TreeMap<>();

  /** Takes in what was decided in place of what was before; what is no decision changes nothing. */
  public void replace(@Nullable Claim before, @Nullable Claim now) {
    if (before instanceof Decision) {
      byId.remove(before.header().id());
    }
    if (now instanceof Decision decision) {
      byId.put(decision.header().id(), decision);
    }
  }

  /** What judging the event needs to know. */
  public IncidentDecisions desk() {
    return byId.isEmpty()
        ? IncidentDecisions.SILENT
        : new IncidentDecisions(pairs(), mute(Subject.OfEvent.class::isInstance));
  }

  /** Where all would not fit into a record, the pairs that were decided first count. */
  private SortedMap<String, List<Decided>> pairs() {
    Map<String, List<Decided>> byWarning = new TreeMap<>();
    for (Decision decision : byId.values()) {
      if (decision.subject() instanceof Subject.Pair of) {
        byWarning
            .computeIfAbsent(of.pair().warning(), any -> new ArrayList<>())
            .add(Decided.of(decision));
      }
    }
    byWarning.values().forEach(decided -> decided.sort(Decided.NEWEST_FIRST));
    SortedMap<String, List<Decided>> shown = new TreeMap<>();
    Limits.beginning(
            byWarning.entrySet().stream().sorted(FIRST_DECIDED).toList(),
            Limits.UNITED_BYTES,
            of ->
                Limits.bytes(of.getKey())
                    + shown(of.getValue()).stream().mapToLong(Decided::bytes).sum())
        .forEach(of -> shown.put(of.getKey(), shown(of.getValue())));
    return shown;
  }

  private static final Comparator<Map.Entry<String, List<Decided>>> FIRST_DECIDED =
      Comparator.comparing(
              (Map.Entry<String, List<Decided>> of) -> of.getValue().get(of.getValue().size() - 1),
              Decided.NEWEST_FIRST.reversed())
          .thenComparing(Map.Entry::getKey);

  private static List<Decided> shown(List<Decided> newestFirst) {
    return List.copyOf(newestFirst.subList(0, Math.min(newestFirst.size(), SHOWN)));
  }

  /** The decision by which a question of the event is no dispute; null: there is none. */
  public @Nullable Decided dismissal(String predicate) {
    return byId.values().stream()
        .filter(decision -> isAbout(decision, predicate) && decision.verdict() == Verdict.DISMISSED)
        .map(Decided::of)
        .min(Decided.NEWEST_FIRST)
        .orElse(null);
  }

  /** What is decided about a question of the event, the newest first. */
  public List<Decided> about(String predicate) {
    return byId.values().stream()
        .filter(decision -> isAbout(decision, predicate))
        .map(Decided::of)
        .sorted(Decided.NEWEST_FIRST)
        .limit(SHOWN)
        .toList();
  }

  /** Whether an alert on a question of the event, of what became known then, is kept quiet. */
  public boolean isMuted(String predicate, Instant published) {
    return !byId.isEmpty()
        && (covers(mute(Subject.OfEvent.class::isInstance), published)
            || covers(mute(subject -> isAbout(subject, predicate)), published));
  }

  /** The same of decisions about an issuer. */
  public boolean areMuted(Instant published) {
    return covers(mute(Subject.OfIssuer.class::isInstance), published);
  }

  private static boolean covers(@Nullable Mute mute, Instant published) {
    return mute != null && mute.covers(published);
  }

  private @Nullable Mute mute(Predicate<Subject> about) {
    return byId.values().stream()
        .filter(decision -> decision.verdict() == Verdict.MUTED && about.test(decision.subject()))
        .max(
            Comparator.comparing((Decision decision) -> decision.header().publishedAt())
                .thenComparing(decision -> decision.header().id()))
        .map(
            decision ->
                new Mute(decision.header().publishedAt(), Objects.requireNonNull(decision.until())))
        .orElse(null);
  }

  private static boolean isAbout(Decision decision, String predicate) {
    return isAbout(decision.subject(), predicate);
  }

  private static boolean isAbout(Subject subject, String predicate) {
    return subject instanceof Subject.OfQuestion of && of.question().predicate().equals(predicate);
  }
}
