package io.foreknown.domain.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTest {
  @Test
  void saysWhereAValueStands() {
    Path corner = Path.ROOT.field("targets").entry(0).field("geometry").field("coordinates");

    assertThat(corner.entry(1)).hasToString("targets[0].geometry.coordinates[1]");
    assertThat(Path.ROOT.field("hazard")).hasToString("hazard");
    assertThat(Path.ROOT.entry(2)).hasToString("[2]");
  }

  @Test
  void theRecordItselfHasNoWords() {
    assertThat(Path.ROOT).hasToString("");
  }
}
