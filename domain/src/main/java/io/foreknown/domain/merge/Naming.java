package io.foreknown.domain.merge;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import java.util.List;

/**
 * Under which id an event is told of which the desk says that it is the same as others.
 *
 * @param name the event's own id, or that of the one that it is told with
 * @param merged the others, sorted, as far as a record may hold them, if it is this one that they
 *     are told with; else empty
 */
public record Naming(String name, List<String> merged) {
  /** Cuts the list where a record would not hold it. */
  public Naming {
    merged = List.copyOf(Limits.beginning(merged, Limits.UNITED_BYTES, Limits::bytes));
  }

  /** An event that is told by itself. */
  public static Naming alone(String event) {
    return new Naming(event, List.of());
  }

  /** Whether an event of this id is told under another one. */
  public boolean isAway(String event) {
    return !name.equals(event);
  }

  /** A claim of an event, as if it had named this one. */
  public Claim rewritten(Claim claim) {
    if (claim instanceof Warning warning) {
      return warning.withHeader(warning.header().withEvent(name));
    }
    if (claim instanceof IncidentReport report) {
      return report.withHeader(report.header().withEvent(name));
    }
    return claim instanceof Statement statement ? statement.about(name) : claim;
  }
}
