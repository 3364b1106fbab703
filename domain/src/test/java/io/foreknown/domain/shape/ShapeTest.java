package io.foreknown.domain.shape;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a description says of its fields. */
class ShapeTest {
  private static <T> Field<T, ?> field(Shape<T> shape, String name) {
    return shape.fields().stream().filter(of -> of.name().equals(name)).findFirst().orElseThrow();
  }

  private static <T, F> boolean isAbsent(Field<T, F> field, Shape<T> shape, T whole) {
    return field.isAbsent(whole, field.of().apply(whole), shape);
  }

  @Test
  void whatIsNullOrStandsInAnywayIsAbsent() {
    Statement plain = aStatement("s1").on("i1", "incident.killed").claim();
    Statement correcting = ClaimShapes.STATEMENT.with(plain, "correction", true);
    Shape<Statement> shape = ClaimShapes.STATEMENT;

    assertThat(isAbsent(field(shape, "correction"), shape, plain)).isTrue();
    assertThat(isAbsent(field(shape, "correction"), shape, correcting)).isFalse();
    assertThat(isAbsent(field(shape, "about"), shape, plain)).as("a field that must be").isFalse();
  }

  @Test
  void whatIsNotReportedIsAbsent() {
    IncidentReport report = aReport("i1").claim();
    Shape<IncidentReport> shape = ClaimShapes.INCIDENT;

    assertThat(isAbsent(field(shape, "killed"), shape, report)).isTrue();
    assertThat(isAbsent(field(shape, "hazard"), shape, report)).isFalse();
  }

  @Test
  void recordBeginsWithTheFirstFieldOfWhatLiesOpenInIt() {
    assertThat(ClaimShapes.STATEMENT.firstField()).isEqualTo("id");
    assertThat(ClaimShapes.STORY.firstField()).isEqualTo("url");
  }

  @Test
  void recordHasNoFieldThatIsNotDescribed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimShapes.STORY.position("colour"))
        .withMessageContaining("has no field colour");
    assertThat(Optional.of(ClaimShapes.STORY.position("outlet"))).hasValue(2);
  }
}
