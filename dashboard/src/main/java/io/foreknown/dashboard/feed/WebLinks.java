package io.foreknown.dashboard.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.WebAddress;
import java.util.Iterator;

/**
 * Addresses in what the pipeline emits, for topics that an older version wrote: it passed on any
 * address that a claim gave, and browsers are sent to those of here.
 */
final class WebLinks {
  private static final String ADDRESS = "url";
  private static final String ADDRESSES = "links";

  private WebLinks() {}

  /** The same record, without addresses that are not of the web. */
  static ObjectNode only(ObjectNode given) {
    clear(given);
    return given;
  }

  private static void clear(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path(ADDRESS).isTextual() && !isOfTheWeb(object.path(ADDRESS))) {
        object.putNull(ADDRESS);
      }
      if (object.path(ADDRESSES) instanceof ArrayNode links) {
        removeOthers(links.elements());
      }
    }
    node.forEach(WebLinks::clear);
  }

  private static void removeOthers(Iterator<JsonNode> links) {
    while (links.hasNext()) {
      if (!isOfTheWeb(links.next())) {
        links.remove();
      }
    }
  }

  private static boolean isOfTheWeb(JsonNode address) {
    return WebAddress.isOne(address.asText());
  }
}
