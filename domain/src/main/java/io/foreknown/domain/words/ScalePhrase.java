package io.foreknown.domain.words;

import io.foreknown.domain.claim.Position;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is held on the scales that have words of their own. */
final class ScalePhrase {
  /** Rungs that name nothing. */
  private static final Set<String> GENERAL = Set.of("none", "general");

  private static final String TOP = "site";

  private ScalePhrase() {}

  /** How precisely a warning named what is in danger. */
  static String specificity(Position.OfScale of, boolean isDenial) {
    String denied = isDenial ? ".denied" : "";
    if (GENERAL.contains(of.to())) {
      return WordTable.phrase("specificity.general" + denied, "");
    }
    return GENERAL.contains(of.from())
        ? WordTable.phrase("specificity.at-most" + denied, rung(of.to()))
        : WordTable.phrase("specificity.named" + denied, range(of));
  }

  private static String range(Position.OfScale of) {
    if (of.from().equals(of.to())) {
      return rung(of.to());
    }
    return of.to().equals(TOP)
        ? "at least " + rung(of.from())
        : rung(of.from()) + " to " + rung(of.to());
  }

  private static String rung(String rung) {
    String words = WordTable.find("rung." + rung);
    return words == null ? rung : words;
  }

  /** Whether it happened; who denies a range denies both of its ends. */
  static String outcome(Position.OfScale of, boolean isDenial) {
    return Stream.of(of.from(), of.to())
        .distinct()
        .map(rung -> outcome(rung, isDenial))
        .collect(Collectors.joining(isDenial ? " and " : " or ", "it ", ""));
  }

  private static String outcome(String rung, boolean isDenial) {
    String words = WordTable.find("outcome." + rung + (isDenial ? ".denied" : ""));
    return words == null ? "was " + (isDenial ? "not " : "") + rung : words;
  }
}
