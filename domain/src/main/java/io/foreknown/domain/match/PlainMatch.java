package io.foreknown.domain.match;

import io.foreknown.domain.StableId;
import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.plain.PlainHead;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of two events that are plain: what cannot be worked out from its two rows at once.
 *
 * @param high of its id, the first 64 bits
 * @param low of its id, the other 64 bits
 * @param row that was applied
 */
public record PlainMatch(
    long high,
    long low,
    PlainWarning warning,
    PlainReport report,
    MatchKind kind,
    PlaceRelation place,
    ActorRelation actor,
    MatchRow row) {
  private static final long MILLIS = 1_000;

  static PlainMatch of(
      PlainWarning warning,
      PlainReport report,
      MatchKind kind,
      PlaceRelation place,
      ActorRelation actor,
      MatchRow row) {
    Bits id = StableId.bits(warning.head().id(), report.head().id());
    return new PlainMatch(id.high(), id.low(), warning, report, kind, place, actor, row);
  }

  /** See {@link Match#id}. */
  public String id() {
    return new Bits(high, low).toString();
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
    return Math.max(report.head().publishedAt(), warning.head().publishedAt());
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
    return kind == MatchKind.MATCH
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
            kind,
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
            warning.head().evidence().and(report.head().evidence()),
            row,
            List.of());
    return Finding.of(match, warning, report.outcome(), asIssued());
  }

  /** Null where it does not verify the warning as it was issued. */
  private @Nullable AsIssued asIssued() {
    long last =
        warning.hasValidity() ? warning.validTo() : warning.issuedTo() + row.horizon().toMillis();
    return kind == MatchKind.MATCH && report.beganFrom() <= last
        ? new AsIssued(leastLead(), false)
        : null;
  }

  /** Of its two claims the one that was published first, by time and id. */
  public PlainHead earlier() {
    return isWarningEarlier() ? warning.head() : report.head();
  }

  /** The other of its two claims. */
  public PlainHead later() {
    return isWarningEarlier() ? report.head() : warning.head();
  }

  private boolean isWarningEarlier() {
    long published = warning.head().publishedAt();
    return published < report.head().publishedAt()
        || (published == report.head().publishedAt()
            && warning.head().id().compareTo(report.head().id()) < 0);
  }
}
