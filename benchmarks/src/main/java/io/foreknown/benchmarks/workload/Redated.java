package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
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
    return new Header(
        header.id(),
        header.revision(),
        published,
        header.event(),
        header.story(),
        null,
        header.attributedTo(),
        header.basis(),
        header.quote(),
        header.paraphrase());
  }

  static Statement with(Header header, Statement statement, Position position) {
    return new Statement(
        header,
        statement.about(),
        statement.predicate(),
        position,
        statement.polarity(),
        statement.correction(),
        statement.speaker(),
        Span.at(header.publishedAt()),
        Span.at(header.publishedAt()));
  }

  static Warning with(Header header, Warning warning, @Nullable Span validity) {
    return new Warning(
        header,
        warning.issuer(),
        warning.recipients(),
        warning.audience(),
        warning.issued(),
        validity,
        warning.hazard(),
        warning.suspects(),
        warning.targets(),
        warning.cancelled(),
        warning.exercise(),
        warning.urgency(),
        warning.updates());
  }

  static IncidentReport with(Header header, IncidentReport report, @Nullable Count killed) {
    return new IncidentReport(
        header,
        report.hazard(),
        report.outcome(),
        report.began(),
        report.ended(),
        report.places(),
        killed,
        report.injured(),
        Span.at(header.publishedAt()),
        report.perpetrators());
  }
}
