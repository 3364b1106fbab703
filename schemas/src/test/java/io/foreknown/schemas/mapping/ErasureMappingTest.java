package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.audit.Erasure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasureMappingTest {
  @Test
  void auditLineComesBackAsItWas() {
    Erasure erasure =
        new Erasure(
            "w-1",
            Instant.parse("2026-11-22T20:00:00.123Z"),
            "legal desk",
            "court order 7",
            List.of(new Cut("foreknown.warnings.v1", 2, 41, 3, 38)));

    assertThat(ErasureMapping.erasure(ErasureMapping.record(erasure))).isEqualTo(erasure);
  }
}
