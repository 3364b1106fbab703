package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.Text;
import io.foreknown.domain.shape.ValueKind.YesNo;
import io.foreknown.domain.time.Span;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How each kind of value is written. */
final class KindWriter {
  private static final Map<ValueKind<?>, PartWriter<?>> LEAVES = new HashMap<>();

  static {
    leaf(ValueKind.ID, (json, id) -> json.writeString(id));
    leaf(ValueKind.ADDRESS, (json, address) -> json.writeString(address));
    leaf(ValueKind.REVISION, (json, number) -> json.writeNumber(number));
    leaf(ValueKind.TRUTH, JsonGenerator::writeBoolean);
    leaf(ValueKind.MOMENT, (json, moment) -> json.writeString(Written.moment(moment)));
    leaf(ValueKind.RECORD_TIME, (json, moment) -> json.writeString(Written.moment(moment)));
    leaf(ValueKind.SPAN, KindWriter::span);
    leaf(ValueKind.COUNT, KindWriter::count);
    leaf(ValueKind.HAZARD, (json, hazard) -> json.writeString(hazard.name()));
    leaf(ValueKind.ORIGINAL_TIMES, KindWriter::originalTimes);
  }

  private KindWriter() {}

  private static <T> void leaf(ValueKind<T> valueKind, PartWriter<T> writer) {
    LEAVES.put(valueKind, writer);
  }

  @SuppressWarnings("unchecked") // Each way below writes values of its kind.
  static <T> PartWriter<T> of(ValueKind<T> valueKind) {
    if (valueKind instanceof Part<T> part) {
      return new RecordWriter<>(part.shape());
    }
    return valueKind instanceof Choice<T> choice ? anyOf(choice) : (PartWriter<T>) value(valueKind);
  }

  private static PartWriter<?> value(ValueKind<?> valueKind) {
    if (valueKind instanceof Text) {
      return (PartWriter<String>) (json, text) -> json.writeString(text);
    }
    if (valueKind instanceof EnumWord<?>) {
      return (PartWriter<Enum<?>>) (json, word) -> json.writeString(EnumWordReader.word(word));
    }
    if (valueKind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(valueKind instanceof YesNo ? ValueKind.TRUTH : valueKind),
        () -> "no way to write " + valueKind);
  }

  private static <T> PartWriter<List<T>> list(Many<T> many) {
    PartWriter<T> entry = of(many.entry());
    return (json, list) -> {
      json.writeStartArray();
      for (T one : list) {
        entry.write(json, one);
      }
      json.writeEndArray();
    };
  }

  private static <T> PartWriter<T> anyOf(Choice<T> choice) {
    Map<Shape<?>, RecordWriter<T>> writers = new HashMap<>();
    choice.shapes().forEach(shape -> writers.put(shape, writer(shape)));
    return (json, value) ->
        Objects.requireNonNull(writers.get(choice.of(value))).write(json, value);
  }

  @SuppressWarnings("unchecked") // The choice looks for the shape of a value.
  private static <T> RecordWriter<T> writer(Shape<? extends T> shape) {
    return new RecordWriter<>((Shape<T>) shape);
  }

  private static void span(JsonGenerator json, Span span) throws IOException {
    String from = Written.moment(span.from());
    json.writeStartObject();
    json.writeStringField("from", from);
    json.writeStringField("to", span.from().equals(span.to()) ? from : Written.moment(span.to()));
    json.writeEndObject();
  }

  private static void count(JsonGenerator json, Count count) throws IOException {
    json.writeStartObject();
    Long atLeast = count.atLeast();
    if (atLeast != null) {
      json.writeNumberField("atLeast", atLeast);
    }
    Long atMost = count.atMost();
    if (atMost != null) {
      json.writeNumberField("atMost", atMost);
    }
    json.writeEndObject();
  }

  private static void originalTimes(JsonGenerator json, OriginalTimes times) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, String> time : times.byField().entrySet()) {
      json.writeStringField(time.getKey(), time.getValue());
    }
    json.writeEndObject();
  }
}
