package io.foreknown.domain.shape;

import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.given.Sighting;
import io.foreknown.domain.place.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeTest {
  record Pair(String id, @Nullable String name) {
    Pair {
      if (id.isEmpty()) {
        throw new InvalidValueException("is empty");
      }
    }
  }

  @Test
  void valuesOfARecordMakeItAgain() {
    Sighting red = Sighting.red();

    assertThat(Sighting.SHAPE.make(Sighting.SHAPE.values(red))).isEqualTo(red);
  }

  @Test
  void fieldsThatAreNotThoseOfTheRecordAreRefused() {
    ShapeBuilder<Sighting.Plain> builder =
        Shape.of(Sighting.Plain.class).required("id", Kind.ID, Sighting.Plain::id);

    assertThatIllegalStateException()
        .isThrownBy(builder::built)
        .withMessage("Plain has [id, name, seen, places, level, remark], described are [id]");
  }

  @Test
  void recordThatCannotBeMadeFromOutsideIsRefused() {
    ShapeBuilder<Pair> builder =
        Shape.of(Pair.class)
            .required("id", Kind.ID, Pair::id)
            .optional("name", Kind.NAME, Pair::name);

    assertThatIllegalStateException()
        .isThrownBy(builder::built)
        .withMessageEndingWith("cannot be made from outside");
  }

  @Test
  void whatTheRecordRefusesIsThrownAsItIs() {
    Values values = Sighting.SHAPE.values(Sighting.red());
    values.put(2, null);
    Shape<Position.OfScale> scale =
        Shape.of(Position.OfScale.class)
            .required("from", Kind.NAME, Position.OfScale::from)
            .required("to", Kind.NAME, Position.OfScale::to)
            .built();
    Values rungs = scale.blank();
    rungs.put(0, "a".repeat(501));
    rungs.put(1, "b");

    assertThat(Sighting.SHAPE.isComplete(values)).isFalse();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> scale.make(rungs))
        .withMessage("has 501 characters, at most 500 are allowed");
  }

  @Test
  void whatIsAbsentFollowsFromTheFieldsBefore() {
    Values values = Sighting.SHAPE.blank();
    values.put(0, "s1");
    values.put(2, span("2024-03-22"));

    assertThat(Sighting.SHAPE.isComplete(values)).isTrue();
    assertThat(Sighting.SHAPE.make(values))
        .isEqualTo(new Sighting("s1", "s1", span("2024-03-22"), List.of(), Level.SITE, null, null));
  }

  @Test
  void oneFieldIsChangedByItsName() {
    Sighting grey = Sighting.SHAPE.with(Sighting.red(), "colour", "grey");

    assertThat(grey.colour()).isEqualTo("grey");
    assertThat(Sighting.SHAPE.with(grey, "colour", "red")).isEqualTo(Sighting.red());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sighting.SHAPE.with(grey, "size", "large"))
        .withMessage("Sighting has no field size");
  }

  @Test
  void recordInWhichNothingChangesStaysTheOneThatItWas() {
    Sighting red = Sighting.red();

    assertThat(rewritten(red, value -> value)).isSameAs(red);
  }

  @Test
  void everyValueIsAskedForWithWhereItStands() {
    List<String> paths = new ArrayList<>();
    Rewriting noting =
        new Rewriting() {
          @Override
          public <V> V of(Kind<V> kind, Path path, V value) {
            paths.add(path.toString());
            return value;
          }
        };
    noting.rewritten(Sighting.SHAPE, Path.ROOT, Sighting.red());

    assertThat(paths)
        .contains("id", "places[0].lineage[1]", "places[0].name", "places[0]", "places", "colour")
        .containsSubsequence("places[0].name", "places[0]", "places");
  }

  @Test
  void whatStandsInIsInTheNewRecord() {
    Sighting seen = rewritten(Sighting.red(), value -> value.equals("crocus") ? "arena" : value);

    assertThat(seen.places().get(0).id()).isEqualTo("arena");
    assertThat(seen.colour()).isEqualTo("red");
  }

  private interface Replacing {
    Object of(Object value);
  }

  private static Sighting rewritten(Sighting of, Replacing by) {
    Rewriting rewriting =
        new Rewriting() {
          @Override
          @SuppressWarnings("unchecked") // The tests replace texts by texts.
          public <V> V of(Kind<V> kind, Path path, V value) {
            return (V) by.of(value);
          }
        };
    return rewriting.rewritten(Sighting.SHAPE, Path.ROOT, of);
  }
}
