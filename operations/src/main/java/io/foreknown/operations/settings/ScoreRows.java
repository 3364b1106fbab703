package io.foreknown.operations.settings;

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

  static ScoreSpecs read(SettingsRow settings) {
    List<ScoreSpec> specs = new ArrayList<>();
    for (SettingsRow given : settings.rows("scorecards", "id")) {
      ScoreSpec spec = spec(given);
      if (spec != null) {
        specs.add(spec);
      }
    }
    return new ScoreSpecs(specs);
  }

  private static @Nullable ScoreSpec spec(SettingsRow given) {
    String id = given.value("id", "", text -> text);
    Set<String> issuers = given.texts("issuers");
    Hazard hazard = given.<@Nullable Hazard>value("hazard", null, Hazard::new);
    String place = given.<@Nullable String>value("place", null, text -> text);
    Instant from = given.<@Nullable Instant>value("from", null, Instant::parse);
    Instant to = given.<@Nullable Instant>value("to", null, Instant::parse);
    Policy policy = given.value("policy", Policy.WITHIN_HORIZON, ScoreRows::policy);
    given.refuseOthers();
    return given.build(() -> new ScoreSpec(id, issuers, hazard, place, from, to, policy, true));
  }

  private static Policy policy(String word) {
    return Policy.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
