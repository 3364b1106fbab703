package io.foreknown.cli.settings;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code scorecards}. */
final class ScoreRows {
  private ScoreRows() {}

  static ScoreSpecs read(Row settings) {
    List<ScoreSpec> specs = new ArrayList<>();
    for (Row told : settings.rows("scorecards", "id")) {
      ScoreSpec spec = spec(told);
      if (spec != null) {
        specs.add(spec);
      }
    }
    return new ScoreSpecs(specs);
  }

  private static @Nullable ScoreSpec spec(Row told) {
    String id = told.value("id", "", text -> text);
    Set<String> issuers = told.texts("issuers");
    Hazard hazard = told.<@Nullable Hazard>value("hazard", null, Hazard::new);
    String place = told.<@Nullable String>value("place", null, text -> text);
    Instant from = told.<@Nullable Instant>value("from", null, Instant::parse);
    Instant to = told.<@Nullable Instant>value("to", null, Instant::parse);
    Policy policy = told.value("policy", Policy.WITHIN_HORIZON, ScoreRows::policy);
    told.refuseOthers();
    return told.build(() -> new ScoreSpec(id, issuers, hazard, place, from, to, policy, true));
  }

  private static Policy policy(String word) {
    return Policy.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
