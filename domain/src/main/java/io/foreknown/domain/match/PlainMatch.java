package io.foreknown.domain.match;

import io.foreknown.domain.StableId;
import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.plain.PlainHead;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of two events that are plain: what cannot be worked out from its two rows at once.
 *
 * @param high of its id, the first 64 bits
 * @param low of its id, the other 64 bits
 * @param ruling what the rules alone make of it; beyond the horizon only what the desk confirms
 * @param row that was applied
 * @param decisions what the desk decided about it, the newest first, which stands
 */
public record PlainMatch(
    long high,
    long low,
    PlainWarning warning,
    PlainReport report,
    Ruling ruling,
    PlaceRelation place,
    ActorRelation actor,
    MatchRow row,
    List<Decided> decisions) {
  private static final long MILLIS = 1_000;

  private static final Comparator<PlainHead> EARLIEST =
      Comparator.comparingLong(PlainHead::publishedAt).thenComparing(PlainHead::id);

  static PlainMatch of(
      PlainWarning warning,
      PlainReport report,
      Ruling ruling,
      PlaceRelation place,
      ActorRelation actor,
      MatchRow row,
      List<Decided> decisions) {
    Bits id = StableId.bits(warning.head().id(), report.head().id());
    return new PlainMatch(
        id.high(), id.low(), warning, report, ruling, place, actor, row, decisions);
  }

  /** See {@link Match#id}. */
  public String id() {
    return new Bits(high, low).toString();
  }

  /**
   * See {@link Match#kind}: what the desk confirms is a match, unless the warning came too late.
   */
  public MatchKind kind() {
    MatchKind ruled = ruling.kind();
    return ruled == null || (ruled == MatchKind.NEAR_MISS && decided() == Verdict.CONFIRMED)
        ? MatchKind.MATCH
        : ruled;
  }

  /** See {@link Match#decided}. */
  public @Nullable Verdict decided() {
    return IncidentDecisions.stands(decisions);
  }

  /** See {@link Match#isDismissed}. */
  public boolean isDismissed() {
    return decided() == Verdict.DISMISSED;
  }

  /** See {@link Finding#isMatch}. */
  public boolean isMatch() {
    return kind() == MatchKind.MATCH && !isDismissed();
  }

  /** The same had the desk decided nothing about it; null: nothing would be found. */
  public @Nullable PlainMatch undecided() {
    if (decisions.isEmpty()) {
      return this;
    }
    return ruling.kind() == null
        ? null
        : new PlainMatch(high, low, warning, report, ruling, place, actor, row, List.of());
  }

  /** What held when the incident began; nothing is lifted of which nothing was said anew. */
  public Force force() {
    return report.beganTo() < warning.issuedFrom() ? Force.NOT_YET : Force.IN_FORCE;
  }

  /** Lower bound of the lead, in seconds. */
  public long leastLead() {
    return Math.floorDiv(report.beganFrom() - warning.issuedTo(), MILLIS);
  }

  /** See {@link Match#leadSeconds}. */
  public Seconds leadSeconds() {
    return new Seconds(leastLead(), up(report.beganTo() - warning.issuedFrom()));
  }

  private static long up(long millis) {
    return -Math.floorDiv(-millis, MILLIS);
  }

  /** See {@link Match#publicationLeadSeconds}. */
  public long publicationLeadSeconds() {
    return Math.floorDiv(report.head().firstPublished() - warning.head().firstPublished(), MILLIS);
  }

  /** See {@link Match#hindsight}. */
  public boolean hindsight() {
    return warning.head().firstPublished() > report.beganTo();
  }

  /** See {@link Match#publishedAt}; in milliseconds of the epoch. */
  public long publishedAt() {
    long given = Math.max(report.head().publishedAt(), warning.head().publishedAt());
    return decisions.isEmpty() ? given : Math.max(given, decisions.get(0).at().toEpochMilli());
  }

  /** See {@link Match#window}. */
  public WindowRelation relation() {
    if (!warning.hasValidity()) {
      return WindowRelation.NO_WINDOW;
    }
    if (report.beganFrom() > warning.validTo()) {
      return WindowRelation.AFTER_WINDOW;
    }
    if (report.beganTo() < warning.validFrom()) {
      return WindowRelation.BEFORE_WINDOW;
    }
    return report.beganFrom() >= warning.validFrom() && report.beganTo() <= warning.validTo()
        ? WindowRelation.IN_WINDOW
        : WindowRelation.PARTLY_IN_WINDOW;
  }

  /** By how much it began before or after the window; null for the other relations. */
  public @Nullable Seconds outside() {
    return switch (relation()) {
      case AFTER_WINDOW -> between(warning.validTo(), report.beganFrom(), report.beganTo());
      case BEFORE_WINDOW ->
          between(
              0, warning.validFrom() - report.beganTo(), warning.validFrom() - report.beganFrom());
      case IN_WINDOW, PARTLY_IN_WINDOW, NO_WINDOW -> null;
    };
  }

  private static Seconds between(long start, long from, long to) {
    return new Seconds(Math.floorDiv(from - start, MILLIS), up(to - start));
  }

  /** The same as one value. */
  public Window window() {
    return new Window(relation(), outside());
  }

  /** Whether it is a match in, partly in, or without a window. */
  public boolean isInWindow() {
    return isMatch()
        && switch (relation()) {
          case IN_WINDOW, PARTLY_IN_WINDOW, NO_WINDOW -> true;
          case BEFORE_WINDOW, AFTER_WINDOW -> false;
        };
  }

  /** The same as a whole; see {@link MatchRule#finding}. */
  public Finding finding() {
    Span since =
        new Span(
            Instant.ofEpochMilli(warning.issuedFrom()), Instant.ofEpochMilli(warning.issuedTo()));
    Match match =
        new Match(
            id(),
            kind(),
            warning.head().id(),
            report.head().id(),
            warning.audience(),
            since,
            force(),
            leadSeconds(),
            publicationLeadSeconds(),
            window(),
            place,
            actor,
            hindsight(),
            Instant.ofEpochMilli(publishedAt()),
            new Evidence(evidence().stream().map(PlainHead::source).toList(), evidence().size()),
            row,
            decisions);
    return Finding.of(match, warning, report.outcome(), asIssued(), ruling);
  }

  /** Null where it does not verify the warning as it was issued. */
  private @Nullable AsIssued asIssued() {
    long last =
        warning.hasValidity() ? warning.validTo() : warning.issuedTo() + row.horizon().toMillis();
    return ruling == Ruling.MATCH && report.beganFrom() <= last
        ? new AsIssued(leastLead(), false)
        : null;
  }

  /** See {@link Match#evidence}: its two claims and what is decided, by time and id; few. */
  public List<PlainHead> evidence() {
    PlainHead warned = warning.head();
    PlainHead reported = report.head();
    if (decisions.isEmpty()) {
      return EARLIEST.compare(warned, reported) < 0
          ? List.of(warned, reported)
          : List.of(reported, warned);
    }
    List<PlainHead> all = new ArrayList<>(List.of(warned, reported));
    decisions.forEach(of -> all.add(PlainHead.of(of)));
    all.sort(EARLIEST);
    return List.copyOf(all);
  }
}
