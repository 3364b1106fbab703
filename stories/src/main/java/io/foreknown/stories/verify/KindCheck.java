package io.foreknown.stories.verify;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field holds what its name promises. A day that is a text would pass every other check, for none
 * is about it. The event that a statement is about is nobody's to propose.
 */
final class KindCheck implements Check {
  @Override
  public String word() {
    return "kind";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    return isOfKind(path, field.value()) ? null : "is of another kind than the field";
  }

  private static boolean isOfKind(Path path, Value value) {
    return switch (path) {
      case BEGAN, ISSUED, VALIDITY, SAID -> value instanceof Value.OfSpan;
      case KILLED, INJURED -> value instanceof Value.OfCount;
      case PLACES, TARGETS -> value instanceof Value.OfPlaces of && !of.places().isEmpty();
      case ISSUER, SPEAKER -> value instanceof Value.OfParty;
      case RECIPIENTS, SUSPECTS, ATTRIBUTED_TO ->
          value instanceof Value.OfParties of && !of.parties().isEmpty();
      case PERPETRATORS -> value instanceof Value.OfPerpetrators;
      case POSITION -> value instanceof Value.OfPosition;
      case PREDICATE, QUOTE -> value instanceof Value.OfWord;
      case HAZARD -> value instanceof Value.OfWord of && isHazard(of.word());
      case OUTCOME -> isOneOf(IncidentOutcome.values(), value);
      case AUDIENCE -> isOneOf(Audience.values(), value);
      case POLARITY -> isOneOf(Polarity.values(), value);
      case BASIS -> isOneOf(Basis.values(), value);
      case ABOUT -> false;
    };
  }

  private static boolean isHazard(String word) {
    try {
      return !new Hazard(word).name().isEmpty();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static boolean isOneOf(Enum<?>[] words, Value value) {
    return value instanceof Value.OfWord of
        && Arrays.stream(words)
            .anyMatch(word -> word.name().toLowerCase(Locale.ROOT).equals(of.word()));
  }
}
