package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.Cursor;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Page;
import io.foreknown.dashboard.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists, and records one by one. */
final class ViewPages {
  private static final Set<Kind> TYPED = Set.of(Kind.EVENTS, Kind.CLAIMS);
  private static final Set<Kind> WITH_PLACES = Set.of(Kind.EVENTS, Kind.CLAIMS, Kind.DOSSIERS);

  private final Knowledge knowledge;

  ViewPages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Answer list(Kind kind, Ask ask) {
    Params params = new Params(ask, allowed(kind));
    Instant asOf = params.asOf();
    Views views = knowledge.asOf(asOf);
    Filter filter = params.filter();
    Page page = views.page(kind, filter, params.cursor(), params.limit());
    List<String> notes = page.items().isEmpty() ? views.notes(kind, filter) : List.of();
    JsonBody body = new JsonBody();
    String type = Answer.JSON;
    if (WITH_PLACES.contains(kind) && params.isGeoJson(ask)) {
      type = GeoJson.TYPE;
      body.text("type", "FeatureCollection").list("features", features(page));
    } else {
      body.entries("items", page.items());
    }
    if (kind == Kind.SCORECARDS) {
      body.list("parts", page.items().stream().map(views::parts).toList());
    }
    return Answer.ok(type, body.text("next", next(page)).texts("notes", notes).asOf(asOf).end());
  }

  private static String[] allowed(Kind kind) {
    Stream<String> common =
        Stream.of(
            "hazard", "place", "party", "from", "to", "state", "text", "as-of", "limit", "cursor");
    Stream<String> type = TYPED.contains(kind) ? Stream.of("type") : Stream.of();
    Stream<String> event = kind == Kind.EVENTS ? Stream.of() : Stream.of("event");
    Stream<String> format = WITH_PLACES.contains(kind) ? Stream.of("format") : Stream.of();
    return Stream.of(common, type, event, format).flatMap(names -> names).toArray(String[]::new);
  }

  private static List<JsonText> features(Page page) {
    return page.items().stream().flatMap(entry -> GeoJson.features(entry).stream()).toList();
  }

  private static @Nullable String next(Page page) {
    Cursor next = page.next();
    return next == null ? null : next.text();
  }

  Answer one(Kind kind, Ask ask) {
    Instant asOf = new Params(ask, "as-of").asOf();
    Views views = knowledge.asOf(asOf);
    Entry entry = views.of(kind).get(ask.segment(2));
    if (entry == null) {
      throw ProblemException.notFound(
          "there is no such record among the %s%s"
              .formatted(kind.word(), asOf == null ? "" : " as of that moment"));
    }
    JsonBody body = new JsonBody().one("record", entry);
    if (kind.isInput()) {
      body.list("history", entry.history());
    } else {
      body.list("history", asOf == null ? entry.history() : List.of());
      body.entries("evidence", evidence(kind, entry, views));
    }
    if (kind == Kind.SCORECARDS) {
      body.one("parts", views.parts(entry));
    }
    return Answer.ok(Answer.JSON, body.asOf(asOf).end());
  }

  private static List<Entry> evidence(Kind kind, Entry entry, Views views) {
    return Evidence.ids(kind, entry, views)
        .map(views.of(Kind.CLAIMS)::get)
        .filter(Objects::nonNull)
        .limit(Evidence.SHOWN)
        .toList();
  }
}
