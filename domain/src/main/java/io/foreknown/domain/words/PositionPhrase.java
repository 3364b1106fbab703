package io.foreknown.domain.words;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import java.util.List;

/** What is held on a question, as the second half of a sentence: "the warning named the site". */
public final class PositionPhrase {
  private static final int NAMES = 3;

  private PositionPhrase() {}

  /** The words of a stance on the question of this name; a question of the settings by its name. */
  public static String of(String predicate, Stance stance) {
    if (stance.position() instanceof Position.OfScale of) {
      if (predicate.equals(Predicates.SPECIFICITY)) {
        return ScalePhrase.specificity(of, stance.isDenial());
      }
      if (predicate.equals(Predicates.OUTCOME)) {
        return ScalePhrase.outcome(of, stance.isDenial());
      }
    }
    return ordinary(predicate, stance.position(), stance.isDenial());
  }

  private static String ordinary(String predicate, Position position, boolean isDenial) {
    boolean isNo = position instanceof Position.OfTruth of ? of.truth() == isDenial : isDenial;
    String known = WordTable.find("position." + predicate);
    return (known == null ? predicate + " is{not} {0}" : WordTable.whole(known))
        .replace("{not}", isNo ? " not" : "")
        .replace("{0}", value(position));
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
      return names(by.parties().stream().map(Party::name).toList())
          + (by.exclusive() ? " alone" : "");
    }
    return position instanceof Position.OfPlaces of
        ? names(of.where().stream().map(Place::name).toList())
        : "true";
  }

  private static String names(List<String> all) {
    return NameWords.of(all, all.size(), NAMES);
  }
}
