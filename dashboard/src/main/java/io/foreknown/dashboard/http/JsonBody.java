package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.schemas.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts records that are JSON already into an object, without reading them again. */
final class JsonBody {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
  private String separator = "{";

  /** An object of its own; null: there is none. */
  JsonBody one(String name, @Nullable JsonText json) {
    name(name);
    if (json == null) {
      write("null");
    } else {
      json.writeTo(out);
    }
    return this;
  }

  JsonBody list(String name, List<JsonText> items) {
    name(name);
    String before = "[";
    for (JsonText item : items) {
      write(before);
      item.writeTo(out);
      before = ",";
    }
    write(items.isEmpty() ? "[]" : "]");
    return this;
  }

  /** Null: nobody counted. */
  JsonBody number(String name, @Nullable Integer value) {
    name(name);
    write(String.valueOf(value));
    return this;
  }

  JsonBody text(String name, @Nullable String value) {
    name(name);
    write(value == null ? "null" : TextNode.valueOf(value).toString());
    return this;
  }

  JsonBody texts(String name, List<String> values) {
    return list(name, values.stream().map(TextNode::valueOf).map(JsonText::of).toList());
  }

  JsonBody asOf(@Nullable Instant moment) {
    return text("asOf", moment == null ? null : RecordJson.moment(moment));
  }

  ByteBuffer end() {
    write("}");
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void name(String name) {
    write(separator + "\"" + name + "\":");
    separator = ",";
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }
}
