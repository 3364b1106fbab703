package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Schemas of the records, for programs that check or generate. */
final class SchemaPages {
  static final String TYPE = "application/schema+json";

  private static final String SCHEMAS = "schemas";

  private SchemaPages() {}

  static boolean isFor(Ask ask) {
    return ask.segment(1).equals(SCHEMAS) && ask.path().size() <= 3;
  }

  static Answer answer(Ask ask) {
    var unused = new Params(ask);
    return ask.path().size() == 2 ? list(ask) : one(ask);
  }

  private static Answer list(Ask ask) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    for (String name : RecordSchemas.names()) {
      items.addObject().put("name", name).put("self", address(ask, name));
    }
    return Answer.ok(body);
  }

  private static Answer one(Ask ask) {
    String name = ask.segment(2);
    if (!RecordSchemas.names().contains(name)) {
      throw ProblemException.notFound("there is no such record; /api/schemas names all");
    }
    return Answer.ok(
        TYPE, Answer.utf8(RecordSchemas.document(name, address(ask, name)).toString()));
  }

  private static String address(Ask ask, String name) {
    return ask.origin() + "/api/" + SCHEMAS + "/" + name;
  }
}
