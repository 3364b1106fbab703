package io.foreknown.domain.merge;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Sameness;

/**
 * Which id an event goes by of which the desk says that it is the same as others.
 *
 * @param name the event's own id, or that of the one that it is merged into
 * @param sameness the others, if it is this one that they are merged into, and those that any of
 *     them is not; else nothing
 */
public record Naming(String name, Sameness sameness) {
  /** An event that is merged into none. */
  public static Naming alone(String event) {
    return new Naming(event, Sameness.NONE);
  }

  /** Whether an event of this id goes by another one. */
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
