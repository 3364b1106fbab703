package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.NameSearch;

/** Places and parties whose names begin as somebody of the desk types. */
final class NamePage {
  private static final String NAMES = "names";

  private final NameSearch search;

  NamePage(NameSearch search) {
    this.search = search;
  }

  /** Whether an address is this one. */
  static boolean isFor(ApiRequest apiRequest) {
    return apiRequest.isFor("api", NAMES);
  }

  ApiResponse answer(ApiRequest apiRequest) {
    Params params = new Params(apiRequest, "kind", "text", "limit");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    for (FoundName found : search.find(params.nameKind(), params.typed(), params.limit())) {
      ObjectNode item = items.addObject();
      item.set("known", found.known());
      found.within().forEach(item.putArray("within")::add);
    }
    return ApiResponse.of(200, body);
  }
}
