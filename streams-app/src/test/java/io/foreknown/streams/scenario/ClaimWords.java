package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Moments.duration;
import static io.foreknown.streams.scenario.Moments.moment;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One claim in the words of a timeline: {@code warning w1 in hall valid 2d}. */
final class ClaimWords {
  private final String type;
  private final String id;
  private final Instant at;
  private final Map<String, String> given = new HashMap<>();

  /** A type, an id and pairs of a word and its value. */
  ClaimWords(Instant at, String type, String id, String... pairs) {
    this.at = at;
    this.type = type;
    this.id = id;
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
  }

  String key() {
    return given.getOrDefault("key", id);
  }

  Claim claim() {
    Claim claim = type.equals("warning") ? warning() : incident();
    return given.containsKey("withdrawn") ? new Retraction(claim.header(), claim.type()) : claim;
  }

  private Claim warning() {
    Instant issued = momentOr(at, "issued");
    String valid = given.get("valid");
    WarningBuilder warning =
        Given.aWarning(id)
            .revision(revision())
            .published(momentOr(at, "published"))
            .embargoedUntil(given.containsKey("embargo") ? moment(value("embargo")) : null)
            .ofEvent(given.get("of"))
            .of(given.getOrDefault("hazard", "security.terrorism"))
            .issued(Span.at(issued))
            .valid(valid == null ? null : new Span(issued, issued.plus(duration(valid))))
            .on(Atlas.place(given.getOrDefault("in", "hall")));
    if (given.containsKey("exercise")) {
      warning.asExercise();
    }
    warning.updated(updates());
    return given.containsKey("by")
        ? warning.suspecting(Given.party(value("by"))).claim()
        : warning.claim();
  }

  private List<Update> updates() {
    List<Update> updates = new ArrayList<>();
    if (given.containsKey("moved")) {
      updates.add(Given.anUpdate(said("moved")).on(Atlas.place(value("to"))).update());
    }
    if (given.containsKey("ended")) {
      updates.add(Given.anEnd(said("ended")));
    }
    return updates;
  }

  private String said(String word) {
    return moment(value(word)).toString();
  }

  private Claim incident() {
    ReportBuilder report =
        Given.aReport(id)
            .revision(revision())
            .published(momentOr(at, "published"))
            .ofEvent(given.get("of"))
            .of(given.getOrDefault("hazard", "security.terrorism"))
            .began(Span.at(momentOr(at, "began")))
            .on(Atlas.place(given.getOrDefault("in", "hall")));
    return given.containsKey("by") ? report.by(Given.party(value("by"))).claim() : report.claim();
  }

  private long revision() {
    return Long.parseLong(given.getOrDefault("rev", "1"));
  }

  private Instant momentOr(Instant otherwise, String word) {
    return given.containsKey(word) ? moment(value(word)) : otherwise;
  }

  private String value(String word) {
    @Nullable String value = given.get(word);
    if (value == null) {
      throw new IllegalArgumentException(word + " is not told of " + id);
    }
    return value;
  }
}
