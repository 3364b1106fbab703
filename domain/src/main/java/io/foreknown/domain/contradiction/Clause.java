package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.MomentWords;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a stance says, as the second half of a sentence: "the warning named the site". */
final class Clause {
  /** What is said of the shipped questions; others are called by their names. */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry(Predicates.ISSUED, "the warning was%s given"),
          Map.entry("warning.received", "the warning was%s received"),
          Map.entry(Predicates.CREDIBLE, "the warning was%s credible"),
          Map.entry(Predicates.CLAIM_TRUE, "the claim was%s true"),
          Map.entry("response.adequate", "the response was%s adequate"),
          Map.entry(Predicates.TARGET, "the warning was%s about %s"),
          Map.entry(Predicates.KILLED, "the death toll was%s %s"),
          Map.entry(Predicates.INJURED, "the number of injured was%s %s"),
          Map.entry(Predicates.PERPETRATOR, "it was%s the work of %s"),
          Map.entry(Predicates.BEGAN, "the beginning was%s %s"),
          Map.entry(Predicates.OUTCOME, "the plot or attack was%s %s"),
          Map.entry(Predicates.PLACE, "it was%s in %s"));

  /** Rungs that name nothing. */
  private static final Set<String> GENERAL = Set.of("none", "general");

  private static final int NAMES = 3;

  private Clause() {}

  static String of(Predicate predicate, Stance stance) {
    Position position = stance.position();
    boolean isSpecificity = predicate.name().equals(Predicates.SPECIFICITY);
    if (isSpecificity && position instanceof Position.OfScale of) {
      return specificity(of, stance.isDenial());
    }
    boolean isNo = position instanceof Position.OfTruth of && !of.truth();
    String subject = SUBJECTS.getOrDefault(predicate.name(), predicate.name() + " is%s %s");
    return subject.formatted(isNo || stance.isDenial() ? " not" : "", value(position));
  }

  private static String specificity(Position.OfScale of, boolean isDenial) {
    String not = isDenial ? "did not name " : "named ";
    if (GENERAL.contains(of.to())) {
      return "the warning was%s general".formatted(isDenial ? " not" : "");
    }
    if (of.from().equals(of.to())) {
      return "the warning " + not + named(of.to());
    }
    if (GENERAL.contains(of.from())) {
      return "the warning named %s".formatted(isDenial ? "more than " : "no more than ")
          + named(of.to());
    }
    return of.to().equals("site")
        ? "the warning " + not + "at least " + named(of.from())
        : "the warning " + not + named(of.from()) + " to " + named(of.to());
  }

  private static String named(String rung) {
    return rung.equals("site-kind") ? "the kind of site" : "the " + rung;
  }

  private static String value(Position position) {
    if (position instanceof Position.OfCount of) {
      return CountWords.of(of.count());
    }
    if (position instanceof Position.OfScale of) {
      return of.from().equals(of.to()) ? of.from() : of.from() + " to " + of.to();
    }
    if (position instanceof Position.OfTime of) {
      return MomentWords.of(of.when());
    }
    if (position instanceof Position.OfParties of) {
      Perpetrators by = of.perpetrators();
      return all(by.parties().stream().map(Party::name).toList())
          + (by.exclusive() ? " alone" : "");
    }
    return position instanceof Position.OfPlaces of
        ? all(of.where().stream().map(Place::name).toList())
        : "true";
  }

  private static String all(List<String> names) {
    return String.join(" and ", names.subList(0, Math.min(NAMES, names.size())))
        + (names.size() > NAMES ? " and others" : "");
  }
}
