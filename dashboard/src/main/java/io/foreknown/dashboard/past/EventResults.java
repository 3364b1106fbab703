package io.foreknown.dashboard.past;

import io.foreknown.dashboard.past.PastResults.Candidates;
import io.foreknown.dashboard.past.PastResults.Claims;
import io.foreknown.dashboard.past.PastResults.Dated;
import io.foreknown.dashboard.past.PastResults.Described;
import io.foreknown.dashboard.past.PastResults.Hit;
import io.foreknown.dashboard.past.PastResults.Hits;
import io.foreknown.dashboard.past.PastResults.Judged;
import io.foreknown.dashboard.past.PastResults.Seen;
import io.foreknown.dashboard.view.ShownEvent;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.verdict.Outcome;
import java.util.List;

/** What is kept of one event: the last result of each step. */
final class EventResults {
  final LastResult<Claims, Described> described = new LastResult<>();
  final LastResult<Event, Footprint> footprint = new LastResult<>();
  final LastResult<Event, Footprint> amongLinks = new LastResult<>();
  final LastResult<Candidates, Judged> judged = new LastResult<>();
  final LastResult<List<Hit>, Hits> hits = new LastResult<>();
  final LastResult<Dated<Outcome>, ViewRecord> outcome = new LastResult<>();
  final LastResult<Seen, ShownEvent> shown = new LastResult<>();
}
