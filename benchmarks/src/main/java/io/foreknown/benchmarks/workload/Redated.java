package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Claims with another header; what they tell of stays when it was. */
public final class Redated {
  private Redated() {}

  /** The same claim of a workload, published at another moment. */
  public static Claim to(Instant published, Claim claim) {
    Header header = at(published, claim.header());
    if (claim instanceof Warning warning) {
      return with(header, warning, warning.validity());
    }
    if (claim instanceof IncidentReport report) {
      return with(header, report, report.killed());
    }
    return with(header, (Statement) claim);
  }

  static Header at(Instant published, Header of) {
    return ClaimShapes.HEADER.with(of, "publishedAt", published);
  }

  static Statement with(Header header, Statement of) {
    Span said = Span.at(header.publishedAt());
    Statement dated = ClaimShapes.STATEMENT.with(of, "header", header);
    return ClaimShapes.STATEMENT.with(
        ClaimShapes.STATEMENT.with(dated, "said", said), "asOf", said);
  }

  static Warning with(Header header, Warning of, @Nullable Span validity) {
    return ClaimShapes.WARNING.with(of.withHeader(header), "validity", validity);
  }

  static IncidentReport with(Header header, IncidentReport of, @Nullable Count killed) {
    IncidentReport dated = ClaimShapes.INCIDENT.with(of, "header", header);
    return ClaimShapes.INCIDENT.with(
        ClaimShapes.INCIDENT.with(dated, "asOf", Span.at(header.publishedAt())), "killed", killed);
  }
}
