package io.foreknown.domain.given;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** The claims of {@link Any}, cut down to plain ones. */
public final class AnyPlain {
  private AnyPlain() {}

  public static Arbitrary<Warning> warning() {
    return Combinators.combine(
            Any.warning(),
            story(),
            Arbitraries.of(Audience.class),
            Arbitraries.of(true, false).injectNull(0.8))
        .as((of, story, audience, exercise) -> plain(of.claim(), story, audience, exercise));
  }

  /** As rows. */
  public static Arbitrary<PlainWarning> warningRow() {
    return warning().map(of -> (PlainWarning) Objects.requireNonNull(PlainClaim.of(of)));
  }

  /** As rows. */
  public static Arbitrary<PlainReport> reportRow() {
    return report().map(of -> (PlainReport) Objects.requireNonNull(PlainClaim.of(of)));
  }

  /** What the desk says of some pairs, several times of some of them, and of some nothing. */
  public static Arbitrary<List<List<Decision>>> answers() {
    return Any.pair("d", "w", "i").list().ofMaxSize(3).list().ofMaxSize(8);
  }

  /** The desk that says so of the pairs of these warnings with a report, in this order. */
  public static IncidentDecisions desk(
      List<PlainWarning> warnings, PlainReport report, List<List<Decision>> answers) {
    Decisions decisions = new Decisions();
    for (int pair = 0; pair < Math.min(warnings.size(), answers.size()); pair++) {
      Subject subject =
          new Subject.Pair(new Subject.Ends(warnings.get(pair).head().id(), report.head().id()));
      for (int number = 0; number < answers.get(pair).size(); number++) {
        Decision of = answers.get(pair).get(number);
        decisions.replace(null, about(subject, "d" + pair + number, of));
      }
    }
    return decisions.desk();
  }

  private static Decision about(Subject subject, String id, Decision of) {
    Header header =
        new Header(
            id,
            of.header().revision(),
            of.header().publishedAt(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    String reason = id.endsWith("1") ? "not \"this\" one" : null;
    return new Decision(header, of.by(), of.verdict(), subject, null, reason);
  }

  private static Warning plain(
      Warning of, @Nullable Story story, Audience audience, @Nullable Boolean exercise) {
    return new Warning(
        plain(of.header(), story),
        of.issuer(),
        List.of(),
        audience,
        of.issued(),
        of.validity(),
        of.hazard(),
        of.suspects().stream().limit(1).toList(),
        of.targets().subList(0, 1),
        null,
        exercise,
        CapLevels.UNKNOWN,
        List.of());
  }

  public static Arbitrary<IncidentReport> report() {
    return Combinators.combine(Any.report(), story()).as((of, story) -> plain(of.claim(), story));
  }

  private static IncidentReport plain(IncidentReport of, @Nullable Story story) {
    Perpetrators named = of.perpetrators();
    return new IncidentReport(
        plain(of.header(), story),
        of.hazard(),
        of.outcome(),
        of.began(),
        null,
        of.places().subList(0, 1),
        of.killed(),
        of.injured(),
        of.asOf(),
        named == null ? null : new Perpetrators(named.parties().subList(0, 1), named.exclusive()));
  }

  private static Header plain(Header of, @Nullable Story story) {
    return new Header(
        of.id(),
        of.revision(),
        of.publishedAt(),
        null,
        story,
        null,
        List.of(),
        null,
        null,
        of.paraphrase());
  }

  private static Arbitrary<Story> story() {
    return Combinators.combine(
            Arbitraries.of("https://a.example/1", "https://b.example/2", "http://c.example?q")
                .injectNull(0.2),
            Arbitraries.of("Outlet", "Other \"outlet\"", "Außenblick").injectNull(0.2),
            Arbitraries.of("A headline").injectNull(0.2))
        .as((url, outlet, headline) -> new Story(url, headline, outlet, null))
        .injectNull(0.2);
  }
}
