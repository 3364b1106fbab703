package io.foreknown.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Any record as the bytes of what {@link RecordJson} makes of it, without the objects between. */
public final class RecordLine {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private static final Map<Schema, Members> KNOWN = new ConcurrentHashMap<>();
  private static final String VERSION = "version";

  private final JsonGenerator json;

  private RecordLine(JsonGenerator json) {
    this.json = json;
  }

  /** What never changes of a schema: its own name where that is told, and those of its fields. */
  private record Members(@Nullable String type, List<SerializedString> names) {
    static Members of(Schema schema) {
      return new Members(
          RecordJson.isGeometry(schema) ? schema.getName() : null,
          schema.getFields().stream().map(field -> new SerializedString(field.name())).toList());
    }
  }

  /** The record, but for its version. */
  public static byte[] unversioned(IndexedRecord content) {
    Schema.Field version = content.getSchema().getField(VERSION);
    return of(content, version == null ? -1 : version.pos());
  }

  private static byte[] of(IndexedRecord content, int without) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator json = JSON.createGenerator(bytes)) {
      new RecordLine(json).object(content, without);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("no output is at work here", e);
    }
  }

  private void object(IndexedRecord content, int without) throws IOException {
    Members members = KNOWN.computeIfAbsent(content.getSchema(), Members::of);
    json.writeStartObject();
    if (members.type != null) {
      json.writeStringField("type", members.type);
    }
    for (int position = 0; position < members.names.size(); position++) {
      if (position != without) {
        json.writeFieldName(members.names.get(position));
        value(content.get(position));
      }
    }
    json.writeEndObject();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof IndexedRecord content) {
      object(content, -1);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object entry : list) {
        value(entry);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(entry.getValue());
      }
      json.writeEndObject();
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Instant moment) {
      json.writeString(RecordJson.moment(moment));
    } else if (value instanceof ByteBuffer bytes) {
      json.writeString(RecordJson.base64(bytes));
    } else {
      json.writeString(value.toString());
    }
  }
}
