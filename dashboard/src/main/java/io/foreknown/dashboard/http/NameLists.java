package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Cursor;
import io.foreknown.dashboard.view.KnownName;
import io.foreknown.dashboard.view.Views;
import io.foreknown.schemas.json.RecordJson;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The parties and places that claims name, by id. */
final class NameLists {
  private final Knowledge knowledge;

  NameLists(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  ApiResponse parties(ApiRequest apiRequest) {
    return answer(apiRequest, "party", Views::parties);
  }

  ApiResponse places(ApiRequest apiRequest) {
    return answer(apiRequest, "place", Views::places);
  }

  /** A page costs a pass over the names. */
  private ApiResponse answer(
      ApiRequest apiRequest, String filter, Function<Views, List<KnownName>> names) {
    Params params = new Params(apiRequest, "text", "as-of", "limit", "cursor", "total");
    Instant asOf = params.asOf();
    Cursor after = params.cursor();
    List<String> words = params.filter().words();
    List<KnownName> found =
        names.apply(knowledge.asOf(asOf)).stream().filter(named -> named.hasAll(words)).toList();
    List<KnownName> rest =
        found.stream()
            .filter(named -> after == null || named.id().compareTo(after.id()) > 0)
            .toList();
    List<KnownName> shown = rest.subList(0, Math.min(params.limit(), rest.size()));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    for (KnownName named : shown) {
      ObjectNode item = items.addObject().put("id", named.id());
      named.names().forEach(item.putArray("names")::add);
      item.put("page", page(apiRequest, filter, named));
    }
    boolean isLast = shown.size() == rest.size();
    body.put("next", isLast ? null : new Cursor(Instant.EPOCH, last(shown).id()).text());
    body.put("total", params.isTotalWanted() ? (Integer) found.size() : null);
    body.put("asOf", asOf == null ? null : RecordJson.moment(asOf));
    return ApiResponse.ok(body);
  }

  private static KnownName last(List<KnownName> names) {
    return names.get(names.size() - 1);
  }

  /** The list of the events that name it. */
  private static String page(ApiRequest apiRequest, String filter, KnownName named) {
    return apiRequest.origin() + "/events?" + filter + "=" + URLEncoder.encode(named.id(), UTF_8);
  }
}
