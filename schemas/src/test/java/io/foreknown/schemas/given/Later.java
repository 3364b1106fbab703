package io.foreknown.schemas.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;

/** Records as a later version of their schema writes them. */
public final class Later {
  private Later() {}

  /** With a new first field, text or null. */
  public static GenericRecord withField(
      String name, @Nullable String value, IndexedRecord content) {
    GenericRecord later =
        as(
            edited(
                content.getSchema(),
                "\"fields\":[",
                "\"fields\":[{\"name\":\"%s\",\"type\":[\"null\",\"string\"],\"default\":null},"
                    .formatted(name)),
            content);
    later.put(name, value);
    return later;
  }

  /** With a new symbol, after the last one, in the enum of a field. */
  public static GenericRecord withSymbol(
      String field, String last, String symbol, IndexedRecord content) {
    GenericRecord later =
        as(
            edited(
                content.getSchema(),
                "\"%s\"]".formatted(last),
                "\"%s\",\"%s\"]".formatted(last, symbol)),
            content);
    Schema words = later.getSchema().getField(field).schema();
    Schema word = words.isUnion() ? words.getTypes().get(1) : words;
    later.put(field, new GenericData.EnumSymbol(word, symbol));
    return later;
  }

  private static Schema edited(Schema schema, String text, String replacement) {
    String json = schema.toString();
    int at = json.indexOf(text);
    return new Schema.Parser()
        .parse(json.substring(0, at) + replacement + json.substring(at + text.length()));
  }

  /** With the fields of another version. */
  public static GenericRecord as(Schema later, IndexedRecord content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
      new SpecificDatumWriter<IndexedRecord>(content.getSchema()).write(content, out);
      out.flush();
      return new GenericDatumReader<GenericRecord>(content.getSchema(), later)
          .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory does not fail", e);
    }
  }
}
