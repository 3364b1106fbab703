package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.PagePath;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.schemas.json.RecordJson;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is found again, by the name of the server that the reader used.
 *
 * @param origin such as {@code http://desk.example:8090}
 * @param asOf the moment whose knowledge is shown; null: now
 */
record Permalinks(String origin, @Nullable Instant asOf) {
  /** In the API. */
  String self(ViewKind viewKind, ViewRecord viewRecord) {
    String id = encoded(viewRecord.id());
    if (viewKind == ViewKind.EVENTS) {
      int colon = viewRecord.id().indexOf(':');
      id =
          viewRecord.id().substring(0, colon) + "/" + encoded(viewRecord.id().substring(colon + 1));
    }
    return origin + "/api/" + viewKind.word() + "/" + id + then("?");
  }

  /** On the page. */
  String page(ViewKind viewKind, ViewRecord viewRecord) {
    String path = PagePath.of(viewKind, viewRecord);
    return origin + path + then(path.contains("?") ? "&" : "?");
  }

  private String then(String separator) {
    return asOf == null ? "" : separator + "as-of=" + RecordJson.moment(asOf);
  }

  /** A record with both. */
  JsonText in(ViewKind viewKind, ViewRecord viewRecord) {
    return viewRecord
        .json()
        .with("self", self(viewKind, viewRecord))
        .with("page", page(viewKind, viewRecord));
  }

  /** The same; null: there is none. */
  @Nullable JsonText inOrNull(ViewKind viewKind, @Nullable ViewRecord viewRecord) {
    return viewRecord == null ? null : in(viewKind, viewRecord);
  }

  List<JsonText> in(ViewKind viewKind, List<ViewRecord> entries) {
    return entries.stream().map(viewRecord -> in(viewKind, viewRecord)).toList();
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }
}
