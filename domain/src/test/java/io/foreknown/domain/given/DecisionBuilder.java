package io.foreknown.domain.given;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions of the desk, step by step; see {@link Given#aDecision}. */
public final class DecisionBuilder {
  private final String id;
  private long revision = 1;
  private Instant at = Instant.parse("2024-04-05T10:00:00Z");
  private String by = "desk:anna";
  private @Nullable String reason;

  DecisionBuilder(String id) {
    this.id = id;
  }

  public DecisionBuilder revision(long given) {
    revision = given;
    return this;
  }

  public DecisionBuilder at(String moment) {
    at = Given.moment(moment);
    return this;
  }

  public DecisionBuilder by(String party) {
    by = party;
    return this;
  }

  public DecisionBuilder because(String given) {
    reason = given;
    return this;
  }

  public Decision confirming(String warning, String incident) {
    return of(Verdict.CONFIRMED, new Subject.Pair(new Subject.Ends(warning, incident)), null);
  }

  public Decision dismissing(String warning, String incident) {
    return of(Verdict.DISMISSED, new Subject.Pair(new Subject.Ends(warning, incident)), null);
  }

  public Decision dismissingQuestion(String about, String predicate) {
    return of(Verdict.DISMISSED, new Subject.OfQuestion(new Subject.Asked(about, predicate)), null);
  }

  public Decision mutingQuestion(String about, String predicate, String until) {
    return of(Verdict.MUTED, new Subject.OfQuestion(new Subject.Asked(about, predicate)), until);
  }

  public Decision muting(String event, String until) {
    return of(Verdict.MUTED, new Subject.OfEvent(event), until);
  }

  public Decision mutingIssuer(String issuer, String until) {
    return of(Verdict.MUTED, new Subject.OfIssuer(issuer), until);
  }

  /** Two incidents are one. */
  public Decision same(String one, String other) {
    return of(Verdict.SAME, new Subject.Incidents(List.of(one, other)), null);
  }

  /** Two incidents are two. */
  public Decision different(String one, String other) {
    return of(Verdict.DIFFERENT, new Subject.Incidents(List.of(one, other)), null);
  }

  /** Two warnings are one. */
  public Decision sameWarnings(String one, String other) {
    return of(Verdict.SAME, new Subject.Warnings(List.of(one, other)), null);
  }

  public Decision of(Verdict verdict, Subject subject, @Nullable String until) {
    Header header = new Header(id, revision, at, null, null, null, List.of(), null, null, null);
    return new Decision(
        header,
        new Party(by, by, List.of()),
        verdict,
        subject,
        until == null ? null : Given.moment(until),
        reason);
  }
}
