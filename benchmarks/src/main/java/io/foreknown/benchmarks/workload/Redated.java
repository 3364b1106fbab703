package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Claims with another header; what they tell of stays when it was. */
public final class Redated {
  private Redated() {}

  /** The same claim, published at another moment. */
  public static Claim to(Instant published, Claim claim) {
    Header header = at(published, claim.header());
    if (claim instanceof Warning warning) {
      return with(header, warning, warning.validity());
    }
    if (claim instanceof IncidentReport report) {
      return with(header, report, report.killed());
    }
    if (claim instanceof Statement statement) {
      return with(header, statement, statement.position());
    }
    throw new IllegalArgumentException("a workload has no " + claim.type());
  }

  private static Header at(Instant published, Header header) {
    return ClaimShapes.HEADER.with(
        ClaimShapes.HEADER.with(header, "publishedAt", published), "embargoedUntil", null);
  }

  static Statement with(Header header, Statement statement, Position position) {
    Span said = Span.at(header.publishedAt());
    Statement held = ClaimShapes.STATEMENT.with(statement, "position", position);
    return ClaimShapes.STATEMENT.with(
        ClaimShapes.STATEMENT.with(
            ClaimShapes.STATEMENT.with(held, "header", header), "said", said),
        "asOf",
        said);
  }

  static Warning with(Header header, Warning warning, @Nullable Span validity) {
    return ClaimShapes.WARNING.with(warning.withHeader(header), "validity", validity);
  }

  static IncidentReport with(Header header, IncidentReport report, @Nullable Count killed) {
    IncidentReport dated =
        ClaimShapes.INCIDENT.with(
            ClaimShapes.INCIDENT.with(report, "header", header),
            "asOf",
            Span.at(header.publishedAt()));
    return ClaimShapes.INCIDENT.with(dated, "killed", killed);
  }
}
