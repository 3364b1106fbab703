package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object being written; what is null, empty or false is left out. */
record Written(ObjectNode node) {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  Written() {
    this(JsonNodeFactory.instance.objectNode());
  }

  Written text(String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
    return this;
  }

  Written word(String name, @Nullable Enum<?> constant) {
    return text(name, constant == null ? null : Words.word(constant));
  }

  Written moment(String name, @Nullable Instant moment) {
    return text(name, moment == null ? null : MILLIS.format(moment));
  }

  Written integer(String name, @Nullable Long number) {
    if (number != null) {
      node.put(name, number);
    }
    return this;
  }

  Written flag(String name, boolean set) {
    if (set) {
      node.put(name, true);
    }
    return this;
  }

  Written truth(String name, @Nullable Boolean said) {
    if (said != null) {
      node.put(name, said);
    }
    return this;
  }

  <T> Written object(String name, @Nullable T value, Function<T, ObjectNode> writer) {
    if (value != null) {
      node.set(name, writer.apply(value));
    }
    return this;
  }

  <T> Written objects(String name, List<T> values, Function<T, ObjectNode> writer) {
    if (!values.isEmpty()) {
      ArrayNode list = node.putArray(name);
      values.forEach(value -> list.add(writer.apply(value)));
    }
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
