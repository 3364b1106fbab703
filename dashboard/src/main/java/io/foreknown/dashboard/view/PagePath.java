package io.foreknown.dashboard.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.net.URLEncoder;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Where the page shows what a record is about, below the address of the dashboard. */
public final class PagePath {
  private static final String ISSUER = "issuer:";
  private static final Set<ClaimType> EVENTS = EnumSet.of(ClaimType.WARNING, ClaimType.INCIDENT);

  private PagePath() {}

  /** Of a record; the page of its event where it has none of its own, of a match the incident's. */
  public static String of(ViewKind viewKind, ViewRecord viewRecord) {
    List<EventKey> subjects =
        viewRecord.subjects().stream().filter(subject -> EVENTS.contains(subject.type())).toList();
    return switch (viewKind) {
      case QUESTIONS -> ofQuestion(viewRecord.json());
      case CONTRADICTIONS -> "/contradiction?id=" + encoded(viewRecord.id());
      case SCORECARDS -> "/issuers" + issuer(viewRecord.id());
      case EVENTS -> ofEvent(viewRecord.id());
      case MATCHES -> ofAny(subjects.subList(subjects.size() - 1, subjects.size()));
      default -> ofAny(subjects);
    };
  }

  /**
   * A question is called by its event and what is asked, by which every part of the page knows it.
   */
  private static String ofQuestion(JsonText question) {
    return "/question?about=%s&predicate=%s"
        .formatted(encoded(named(question, "about")), encoded(named(question, "predicate")));
  }

  private static String named(JsonText question, String field) {
    return Objects.requireNonNull(question.text(field), field);
  }

  /** Of a statement of which it is not known what it is about, either; of nothing the beginning. */
  private static String ofAny(List<EventKey> subjects) {
    if (subjects.isEmpty()) {
      return "/";
    }
    EventKey first = subjects.get(0);
    boolean isEither = subjects.size() > 1 && subjects.get(1).id().equals(first.id());
    return isEither ? "/event?id=" + encoded(first.id()) : ofEvent(Views.idOf(first));
  }

  /** As events are called in their view: a type, a colon and an id. */
  private static String ofEvent(String event) {
    int colon = event.indexOf(':');
    return "/event?type=%s&id=%s"
        .formatted(
            event.substring(0, colon).toLowerCase(Locale.ROOT),
            encoded(event.substring(colon + 1)));
  }

  private static String issuer(String scorecard) {
    return scorecard.startsWith(ISSUER)
        ? "?id=" + encoded(scorecard.substring(ISSUER.length()))
        : "";
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8);
  }
}
