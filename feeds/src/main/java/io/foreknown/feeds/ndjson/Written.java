package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object being written; what is null, empty or false is left out. */
record Written(ObjectNode node) {
  Written() {
    this(JsonNodeFactory.instance.objectNode());
  }

  Written text(String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
    return this;
  }

  /** In UTC and to the millisecond. */
  static String moment(Instant moment) {
    return ExactTime.written(moment);
  }

  Written integer(String name, @Nullable Long number) {
    if (number != null) {
      node.put(name, number);
    }
    return this;
  }

  Written object(String name, ObjectNode value) {
    node.set(name, value);
    return this;
  }

  Written texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(name);
      texts.forEach(list::add);
    }
    return this;
  }
}
