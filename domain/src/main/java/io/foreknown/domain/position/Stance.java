package io.foreknown.domain.position;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A position, affirmed or denied. */
public record Stance(Position position, Polarity polarity) {

  /** Holds the position itself. */
  public static Stance affirms(Position position) {
    return new Stance(position, Polarity.AFFIRMS);
  }

  /** Whether it holds the opposite of its position. */
  public boolean isDenial() {
    return polarity == Polarity.DENIES;
  }

  /**
   * What tells it from others on the same question, once it is written as {@link Predicate#stance}
   * does; without names, as one party may be named in several ways. Affirmations sort after
   * denials, greater numbers after lesser ones.
   */
  public String key() {
    return (isDenial() ? "!" : "") + text();
  }

  private String text() {
    if (position instanceof Position.OfCount of) {
      return number(of.count().atLeast()) + ".." + number(of.count().atMost());
    }
    if (position instanceof Position.OfTruth of) {
      return String.valueOf(of.truth());
    }
    if (position instanceof Position.OfScale of) {
      return of.from() + ".." + of.to();
    }
    if (position instanceof Position.OfTime of) {
      return of.when().from() + ".." + of.when().to();
    }
    if (position instanceof Position.OfParties of) {
      Stream<String> parties = of.perpetrators().parties().stream().map(Stance::withLineage);
      return parties.collect(Collectors.joining("\n"))
          + (of.perpetrators().exclusive() ? "\nalone" : "");
    }
    return ((Position.OfPlaces) position)
        .where().stream().map(Stance::withLineage).collect(Collectors.joining("\n"));
  }

  private static String number(@Nullable Long number) {
    return number == null ? "" : "%019d".formatted(number);
  }

  private static String withLineage(Party party) {
    return withLineage(party.id(), party.lineage());
  }

  private static String withLineage(Place place) {
    return withLineage(place.id(), place.lineage());
  }

  /** Ids hold no control characters. */
  private static String withLineage(String id, List<String> lineage) {
    return id + "\t" + String.join("\t", lineage);
  }
}
