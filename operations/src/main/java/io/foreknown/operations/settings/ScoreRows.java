package io.foreknown.operations.settings;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.feeds.yaml.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code scorecards}. */
final class ScoreRows {
  private ScoreRows() {}

  static ScoreSpecs read(Setting settings) {
    List<ScoreSpec> specs = new ArrayList<>();
    for (Setting given : settings.field("scorecards").entriesBy("id")) {
      ScoreSpec spec = spec(given);
      if (spec != null) {
        specs.add(spec);
      }
    }
    return new ScoreSpecs(specs);
  }

  private static @Nullable ScoreSpec spec(Setting given) {
    String id = given.field("id").parsedOr("", text -> text);
    Set<String> issuers = given.field("issuers").distinct();
    Hazard hazard = given.parsed("hazard", Hazard::new);
    String place = given.text("place");
    Instant from = given.parsed("from", Instant::parse);
    Instant to = given.parsed("to", Instant::parse);
    Policy policy = given.field("policy").parsedOr(Policy.WITHIN_HORIZON, ScoreRows::policy);
    given.refuseOthers();
    return given.attempt(() -> new ScoreSpec(id, issuers, hazard, place, from, to, policy, true));
  }

  private static Policy policy(String word) {
    return Policy.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
