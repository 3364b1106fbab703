package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.Cursor;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.Page;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
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
  private static final Set<ViewKind> TYPED = Set.of(ViewKind.EVENTS, ViewKind.CLAIMS);
  private static final Set<ListFormat> TABLES = EnumSet.of(ListFormat.JSON, ListFormat.CSV);

  private final Knowledge knowledge;

  ViewPages(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  ApiResponse list(ViewKind viewKind, ApiRequest apiRequest) {
    Params params = new Params(apiRequest, allowed(viewKind));
    Instant asOf = params.asOf();
    Views views = knowledge.asOf(asOf);
    Filter filter = params.filter();
    Views.Slice slice = new Views.Slice(params.order(), params.cursor(), params.limit());
    Page page = views.page(viewKind, filter, slice);
    Permalinks links = new Permalinks(apiRequest.origin(), asOf);
    ListFormat format = params.format(apiRequest, formats(viewKind));
    if (format == ListFormat.CSV) {
      return csv(viewKind, page, links, apiRequest);
    }
    JsonBody body = new JsonBody();
    if (format == ListFormat.GEOJSON) {
      body.text("type", "FeatureCollection")
          .list("features", features(viewKind, page, views, links));
    } else {
      body.list("items", links.in(viewKind, page.items()));
    }
    if (viewKind == ViewKind.SCORECARDS) {
      body.list("parts", page.items().stream().map(views::parts).toList());
    }
    body.text("next", next(page));
    body.number("total", params.isTotalWanted() ? (Integer) views.count(viewKind, filter) : null);
    body.texts("notes", page.items().isEmpty() ? views.notes(viewKind, filter) : List.of());
    return ApiResponse.ok(format.type(), body.asOf(asOf).end());
  }

  /** A scorecard is about no place of its own. */
  private static Set<ListFormat> formats(ViewKind viewKind) {
    return viewKind == ViewKind.SCORECARDS ? TABLES : EnumSet.allOf(ListFormat.class);
  }

  private static String[] allowed(ViewKind viewKind) {
    Stream<String> common =
        Stream.of(
            "hazard", "place", "party", "bbox", "from", "to", "state", "text", "as-of", "sort",
            "limit", "cursor", "total", "format");
    Stream<String> type = TYPED.contains(viewKind) ? Stream.of("type") : Stream.of();
    Stream<String> event = viewKind == ViewKind.EVENTS ? Stream.of() : Stream.of("event");
    return Stream.of(common, type, event).flatMap(names -> names).toArray(String[]::new);
  }

  private static List<JsonText> features(
      ViewKind viewKind, Page page, Views views, Permalinks links) {
    return page.items().stream()
        .flatMap(
            viewRecord -> GeoJsonFeatures.features(viewKind, viewRecord, views, links).stream())
        .toList();
  }

  /** A table has no room for a cursor, so a header says where the next page is (RFC 8288). */
  private static ApiResponse csv(
      ViewKind viewKind, Page page, Permalinks links, ApiRequest apiRequest) {
    ApiResponse table =
        ApiResponse.ok(
            ListFormat.CSV.type() + ";charset=utf-8",
            ApiResponse.utf8(Csv.of(viewKind, page.items(), links)));
    String next = next(page);
    return next == null
        ? table
        : table.with("Link", "<%s>; rel=\"next\"".formatted(apiRequest.with("cursor", next)));
  }

  private static @Nullable String next(Page page) {
    Cursor next = page.next();
    return next == null ? null : next.text();
  }

  ApiResponse one(ViewKind viewKind, ApiRequest apiRequest) {
    Instant asOf = new Params(apiRequest, "as-of").asOf();
    Views views = knowledge.asOf(asOf);
    ViewRecord viewRecord = views.of(viewKind).get(apiRequest.segment(2));
    if (viewRecord == null) {
      throw ProblemException.notFound(
          "there is no such record among the %s%s"
              .formatted(viewKind.word(), asOf == null ? "" : " as of that moment"));
    }
    Permalinks links = new Permalinks(apiRequest.origin(), asOf);
    JsonBody body = new JsonBody().one("record", links.in(viewKind, viewRecord));
    if (viewKind.isInput()) {
      body.list("history", viewRecord.history());
    } else {
      body.list("history", asOf == null ? viewRecord.history() : List.of());
      body.list("evidence", links.in(ViewKind.CLAIMS, evidence(viewKind, viewRecord, views)));
    }
    if (viewKind == ViewKind.SCORECARDS) {
      body.one("parts", views.parts(viewRecord));
    }
    return ApiResponse.ok(ApiResponse.JSON, body.asOf(asOf).end());
  }

  private static List<ViewRecord> evidence(ViewKind viewKind, ViewRecord viewRecord, Views views) {
    return ClaimIds.ids(viewKind, viewRecord, views)
        .map(views.of(ViewKind.CLAIMS)::get)
        .filter(Objects::nonNull)
        .limit(ClaimIds.SHOWN)
        .toList();
  }
}
