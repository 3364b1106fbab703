package io.foreknown.cli;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Subject;
import java.util.List;
import java.util.regex.Pattern;

/** A decision in a sentence. */
final class DecisionWords {
  /** What a shell takes as one word as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w.,:/@+-]+");

  private DecisionWords() {}

  /** What was decided, as a sentence. */
  static String of(Decision decision) {
    Subject subject = decision.subject();
    if (decision.verdict() == Verdict.MUTED) {
      return "Muted until %s: %s.".formatted(decision.until(), named(subject));
    }
    if (subject instanceof Subject.Incidents of) {
      return two("incidents", of.incidents(), decision.verdict());
    }
    if (subject instanceof Subject.Warnings of) {
      return two("warnings", of.warnings(), decision.verdict());
    }
    return "%s: %s."
        .formatted(
            decision.verdict() == Verdict.CONFIRMED ? "Confirmed" : "Dismissed", named(subject));
  }

  private static String two(String kind, List<String> ids, Verdict verdict) {
    return "%s: the %s %s and %s."
        .formatted(
            verdict == Verdict.SAME ? "The same" : "Different", kind, ids.get(0), ids.get(1));
  }

  private static String named(Subject subject) {
    if (subject instanceof Subject.Pair of) {
      return "the match of warning %s and incident %s"
          .formatted(of.pair().warning(), of.pair().incident());
    }
    if (subject instanceof Subject.OfQuestion of) {
      return "the dispute on %s of %s".formatted(of.question().predicate(), of.question().about());
    }
    if (subject instanceof Subject.OfIssuer of) {
      return "the issuer " + of.issuer();
    }
    if (subject instanceof Subject.OfProposal of) {
      return "the proposal " + of.proposal();
    }
    return "the event " + ((Subject.OfEvent) subject).event();
  }

  /** As a shell takes it as one word. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
