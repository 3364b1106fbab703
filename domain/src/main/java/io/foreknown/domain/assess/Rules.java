package io.foreknown.domain.assess;

import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.verdict.Findings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules by which events are judged. */
public record Rules(
    MatchRules rules,
    LinkRules links,
    ScoreSpecs scorecards,
    Predicates predicates,
    AlertRules alerts) {

  /** The rules that the product brings along. */
  public static Rules shipped() {
    return new Rules(
        MatchRules.shipped(),
        LinkRules.shipped(),
        ScoreSpecs.NONE,
        Predicates.shipped(),
        AlertRules.shipped());
  }

  /** By what two events are suggested as one. */
  public LinkRule linkRule() {
    return new LinkRule(links, rules.kinds());
  }

  /** The assessment of an event with these findings at a moment of the clock; null: no event. */
  public Assessment assess(@Nullable Event event, Findings findings, Instant clock) {
    return Assessment.of(event, findings, this, clock);
  }
}
