package io.foreknown.domain.history;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets claims that name the same parties, places and outlets hold them once, and drops the text:
 * there are many claims and few places.
 */
final class Sharing {
  /** Where nothing is named twice, remembering more would only take memory. */
  private static final int MOST = 1 << 20;

  private final Map<Object, Object> known = new HashMap<>();

  /** The claim without its text. */
  Claim of(Claim claim) {
    if (claim instanceof Warning warning) {
      return of(warning);
    }
    if (claim instanceof IncidentReport report) {
      return of(report);
    }
    return claim instanceof Statement statement ? of(statement) : claim.withoutText();
  }

  private Warning of(Warning of) {
    return new Warning(
        of(of.header()),
        one(of.issuer()),
        each(of.recipients()),
        of.audience(),
        of.issued(),
        of.validity(),
        one(of.hazard()),
        each(of.suspects()),
        each(of.targets()),
        of.cancelled(),
        of.exercise(),
        one(of.urgency()),
        of.updates().stream().map(this::of).toList());
  }

  private Update of(Update of) {
    return new Update(
        of.at(),
        of.validity(),
        of.hazard() == null ? null : one(of.hazard()),
        each(of.targets()),
        one(of.urgency()),
        of.ended());
  }

  private IncidentReport of(IncidentReport of) {
    return new IncidentReport(
        of(of.header()),
        one(of.hazard()),
        of.outcome(),
        of.began(),
        of.ended(),
        each(of.places()),
        of.killed(),
        of.injured(),
        of.asOf(),
        of.perpetrators() == null ? null : one(of.perpetrators()));
  }

  private Statement of(Statement of) {
    return new Statement(
        of(of.header()),
        of.about(),
        one(of.predicate()),
        one(of.position()),
        of.polarity(),
        of.correction(),
        one(of.speaker()),
        of.said(),
        of.asOf());
  }

  private Header of(Header all) {
    Header of = all.withoutText();
    return new Header(
        of.id(),
        of.revision(),
        of.publishedAt(),
        of.event(),
        of(of.story()),
        null,
        each(of.attributedTo()),
        of.basis(),
        of.quote(),
        null);
  }

  private @Nullable Story of(@Nullable Story story) {
    return story == null || story.outlet() == null
        ? story
        : new Story(story.url(), null, one(story.outlet()), null);
  }

  private <T> List<T> each(List<T> list) {
    return list.size() < 2 ? one(list) : list.stream().map(this::one).toList();
  }

  @SuppressWarnings("unchecked") // What is equal is of the same kind.
  private <T> T one(T value) {
    if (known.size() == MOST) {
      known.clear();
    }
    Object before = known.putIfAbsent(value, value);
    return before == null ? value : (T) before;
  }
}
