package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Schemas of the records, for programs that check or generate. */
final class SchemaPages {
  static final String TYPE = "application/schema+json";

  private static final String SCHEMAS = "schemas";

  private SchemaPages() {}

  static boolean isFor(ApiRequest apiRequest) {
    return apiRequest.segment(1).equals(SCHEMAS) && apiRequest.path().size() <= 3;
  }

  static ApiResponse answer(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    return apiRequest.path().size() == 2 ? list(apiRequest) : one(apiRequest);
  }

  private static ApiResponse list(ApiRequest apiRequest) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    for (String name : RecordSchemas.names()) {
      items.addObject().put("name", name).put("self", address(apiRequest, name));
    }
    return ApiResponse.ok(body);
  }

  private static ApiResponse one(ApiRequest apiRequest) {
    String name = apiRequest.segment(2);
    if (!RecordSchemas.names().contains(name)) {
      throw ProblemException.notFound("there is no such record; /api/schemas names all");
    }
    return ApiResponse.ok(
        TYPE, ApiResponse.utf8(RecordSchemas.document(name, address(apiRequest, name)).toString()));
  }

  private static String address(ApiRequest apiRequest, String name) {
    return apiRequest.origin() + "/api/" + SCHEMAS + "/" + name;
  }
}
