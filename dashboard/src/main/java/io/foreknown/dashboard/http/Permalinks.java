package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.PagePath;
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
  String self(Kind kind, Entry entry) {
    String id = encoded(entry.id());
    if (kind == Kind.EVENTS) {
      int colon = entry.id().indexOf(':');
      id = entry.id().substring(0, colon) + "/" + encoded(entry.id().substring(colon + 1));
    }
    return origin + "/api/" + kind.word() + "/" + id + then("?");
  }

  /** On the page. */
  String page(Kind kind, Entry entry) {
    String path = PagePath.of(kind, entry);
    return origin + path + then(path.contains("?") ? "&" : "?");
  }

  private String then(String separator) {
    return asOf == null ? "" : separator + "as-of=" + RecordJson.moment(asOf);
  }

  /** A record with both. */
  JsonText in(Kind kind, Entry entry) {
    return entry.json().with("self", self(kind, entry)).with("page", page(kind, entry));
  }

  /** The same; null: there is none. */
  @Nullable JsonText inOrNull(Kind kind, @Nullable Entry entry) {
    return entry == null ? null : in(kind, entry);
  }

  List<JsonText> in(Kind kind, List<Entry> entries) {
    return entries.stream().map(entry -> in(kind, entry)).toList();
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }
}
