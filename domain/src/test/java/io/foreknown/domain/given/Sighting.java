package io.foreknown.domain.given;

import static io.foreknown.domain.shape.ValueKind.ID;
import static io.foreknown.domain.shape.ValueKind.NAME;
import static io.foreknown.domain.shape.ValueKind.PROSE;
import static io.foreknown.domain.shape.ValueKind.SPAN;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up record, for those who show that a description is all that a form of it needs.
 *
 * @param colour the field that was added last
 */
public record Sighting(
    String id,
    String name,
    Span seen,
    List<Place> places,
    Level level,
    @Nullable String remark,
    @Nullable String colour) {
  /** The description before the last field was added. */
  public record Plain(
      String id,
      String name,
      Span seen,
      List<Place> places,
      Level level,
      @Nullable String remark) {}

  public static final Shape<Plain> PLAIN =
      Shape.of(Plain.class)
          .required("id", ID, Plain::id)
          .orElseFrom("name", NAME, Plain::name, before -> before.text("id"))
          .required("seen", SPAN, Plain::seen)
          .list("places", ClaimShapes.PLACE, Plain::places)
          .orElse("level", new ValueKind.EnumWord<>(Level.class), Plain::level, Level.SITE)
          .text("remark", PROSE, Plain::remark)
          .built();

  public static final Shape<Sighting> SHAPE =
      Shape.of(Sighting.class)
          .required("id", ID, Sighting::id)
          .orElseFrom("name", NAME, Sighting::name, before -> before.text("id"))
          .required("seen", SPAN, Sighting::seen)
          .list("places", ClaimShapes.PLACE, Sighting::places)
          .orElse("level", new ValueKind.EnumWord<>(Level.class), Sighting::level, Level.SITE)
          .text("remark", PROSE, Sighting::remark)
          .optional("colour", NAME, Sighting::colour)
          .built();

  /** A red one with a remark. */
  public static Sighting red() {
    return new Sighting(
        "s1",
        "Fox",
        Given.span("2024-03-22"),
        List.of(Given.site("crocus", "RU-MOS", "RU")),
        Level.CITY,
        "ran off",
        "red");
  }

  /** The same before there were colours. */
  public static Plain plain() {
    Sighting red = red();
    return new Plain(red.id, red.name, red.seen, red.places, red.level, red.remark);
  }
}
