package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;
import java.util.List;

/**
 * All that stands at a moment, each list sorted by id.
 *
 * @param alerts what would have been raised on the way to it
 */
public record Outlook(
    List<Match> matches,
    List<Dossier> dossiers,
    List<WarningRecord> outcomes,
    List<Contradiction> contradictions,
    List<Scorecard> scorecards,
    List<Alert> alerts) {}
