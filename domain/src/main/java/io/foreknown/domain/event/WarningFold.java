package io.foreknown.domain.event;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The claims of one warning, folded by order-free rules. */
final class WarningFold {
  private final Spans<Warning> issued = new Spans<>(Warning::issued);
  private final Spans<Warning> validity = new Spans<>(Warning::validity);
  private final Spans<Warning> cancelled = new Spans<>(Warning::ended);
  private final Updates updates = new Updates();
  private final ClaimValues<Warning, Audience> audiences =
      new ClaimValues<>(reported -> reported.claim().audience());
  private final ClaimValues<Warning, Boolean> exercises =
      new ClaimValues<>(reported -> reported.claim().exercise());
  private final Common<Warning> common =
      new Common<>(
          Warning::hazard,
          Warning::targets,
          Warning::suspects,
          List.of(issued, validity, cancelled, updates, audiences, exercises));

  void add(Reported<Warning> reported) {
    common.add(reported);
  }

  void remove(Reported<Warning> reported) {
    common.remove(reported);
  }

  /** Null when there are no claims. */
  @Nullable WarningEvent event(Sameness sameness) {
    return common.isEmpty() ? null : folded(common.newest(), sameness);
  }

  private WarningEvent folded(Warning newest, Sameness sameness) {
    United<Place> places = common.places();
    United<Party> actors = common.actors();
    United<Update> said = updates.united();
    return new WarningEvent(
        newest.header().eventId(),
        newest.issuer(),
        audiences.all().contains(Audience.PUBLIC) ? Audience.PUBLIC : Audience.PRIVATE,
        common.hazard(),
        Objects.requireNonNull(issued.agreed(), "every warning says when it was issued"),
        validity.agreed(),
        cancelled.agreed(),
        exercises.all().contains(true),
        places.shown(),
        places.count(),
        actors.shown(),
        actors.count(),
        said.shown(),
        said.count(),
        common.firstPublished(),
        newest.header().publishedAt(),
        common.evidence(),
        sameness);
  }
}
