package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.Cursor;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Page;
import io.foreknown.dashboard.view.Views;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists, and records one by one. */
final class ViewPages {
  private static final Set<Kind> TYPED = Set.of(Kind.EVENTS, Kind.CLAIMS);
  private static final Set<ListFormat> TABLES = EnumSet.of(ListFormat.JSON, ListFormat.CSV);

  private final Knowledge knowledge;

  ViewPages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Answer list(Kind kind, Ask ask) {
    Params params = new Params(ask, allowed(kind));
    Instant asOf = params.asOf();
    Views views = knowledge.asOf(asOf);
    Filter filter = params.filter();
    Views.Slice slice = new Views.Slice(params.order(), params.cursor(), params.limit());
    Page page = views.page(kind, filter, slice);
    Permalinks links = new Permalinks(ask.origin(), asOf);
    ListFormat format = params.format(ask, formats(kind));
    if (format == ListFormat.CSV) {
      return csv(kind, page, links, ask);
    }
    JsonBody body = new JsonBody();
    if (format == ListFormat.GEOJSON) {
      body.text("type", "FeatureCollection").list("features", features(kind, page, views, links));
    } else {
      body.list("items", links.in(kind, page.items()));
    }
    if (kind == Kind.SCORECARDS) {
      body.list("parts", page.items().stream().map(views::parts).toList());
    }
    body.text("next", next(page));
    body.number("total", params.isTotalWanted() ? (Integer) views.count(kind, filter) : null);
    body.texts("notes", page.items().isEmpty() ? views.notes(kind, filter) : List.of());
    return Answer.ok(format.type(), body.asOf(asOf).end());
  }

  /** A scorecard is about no place of its own. */
  private static Set<ListFormat> formats(Kind kind) {
    return kind == Kind.SCORECARDS ? TABLES : EnumSet.allOf(ListFormat.class);
  }

  private static String[] allowed(Kind kind) {
    Stream<String> common =
        Stream.of(
            "hazard", "place", "party", "bbox", "from", "to", "state", "text", "as-of", "sort",
            "limit", "cursor", "total", "format");
    Stream<String> type = TYPED.contains(kind) ? Stream.of("type") : Stream.of();
    Stream<String> event = kind == Kind.EVENTS ? Stream.of() : Stream.of("event");
    return Stream.of(common, type, event).flatMap(names -> names).toArray(String[]::new);
  }

  private static List<JsonText> features(Kind kind, Page page, Views views, Permalinks links) {
    return page.items().stream()
        .flatMap(entry -> GeoJson.features(kind, entry, views, links).stream())
        .toList();
  }

  /** A table has no room for a cursor, so a header says where the next page is (RFC 8288). */
  private static Answer csv(Kind kind, Page page, Permalinks links, Ask ask) {
    Answer table =
        Answer.ok(
            ListFormat.CSV.type() + ";charset=utf-8",
            Answer.utf8(Csv.of(kind, page.items(), links)));
    String next = next(page);
    return next == null
        ? table
        : table.with("Link", "<%s>; rel=\"next\"".formatted(ask.with("cursor", next)));
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
    Permalinks links = new Permalinks(ask.origin(), asOf);
    JsonBody body = new JsonBody().one("record", links.in(kind, entry));
    if (kind.isInput()) {
      body.list("history", entry.history());
    } else {
      body.list("history", asOf == null ? entry.history() : List.of());
      body.list("evidence", links.in(Kind.CLAIMS, evidence(kind, entry, views)));
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
