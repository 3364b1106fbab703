package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.given.Sighting;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A field that was added to a description is in the JSON of its records, both ways. */
class AddedFieldTest {
  private final Problems problems = new Problems();

  private <T> @Nullable T read(Shape<T> shape, JsonNode tree) {
    return new ObjectRecordReader<>(shape).read(new Value(tree, Path.ROOT, problems));
  }

  @Test
  void addedFieldIsWrittenAndRead() {
    JsonNode tree = Rendering.tree(new RecordWriter<>(Sighting.SHAPE), Sighting.red());

    assertThat(tree.path("colour").textValue()).isEqualTo("red");
    assertThat(read(Sighting.SHAPE, tree)).isEqualTo(Sighting.red());
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void fieldThatWasNotAddedIsUnknown() {
    JsonNode tree = Rendering.tree(new RecordWriter<>(Sighting.SHAPE), Sighting.red());
    read(Sighting.PLAIN, tree);

    assertThat(problems.found()).containsExactly(new Problem("", "unknown field 'colour'"));
  }

  @Test
  void recordWithoutItReadsAsBefore() {
    JsonNode tree = Rendering.tree(new RecordWriter<>(Sighting.PLAIN), Sighting.plain());

    assertThat(read(Sighting.PLAIN, tree)).isEqualTo(Sighting.plain());
    assertThat(read(Sighting.SHAPE, tree))
        .isEqualTo(Sighting.SHAPE.with(Sighting.red(), "colour", null));
  }
}
