package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How each kind of value is written. */
final class KindWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<ValueKind<?>, Function<?, JsonNode>> LEAVES = new HashMap<>();

  static {
    leaf(ValueKind.ID, JSON::textNode);
    leaf(ValueKind.ADDRESS, JSON::textNode);
    leaf(ValueKind.REVISION, JSON::numberNode);
    leaf(ValueKind.TRUTH, JSON::booleanNode);
    leaf(ValueKind.MOMENT, moment -> JSON.textNode(Written.moment(moment)));
    leaf(ValueKind.RECORD_TIME, moment -> JSON.textNode(Written.moment(moment)));
    leaf(ValueKind.SPAN, KindWriter::span);
    leaf(ValueKind.COUNT, KindWriter::count);
    leaf(ValueKind.HAZARD, hazard -> JSON.textNode(hazard.name()));
    leaf(ValueKind.ORIGINAL_TIMES, KindWriter::originalTimes);
  }

  private KindWriter() {}

  private static <T> void leaf(ValueKind<T> valueKind, Function<T, JsonNode> writer) {
    LEAVES.put(valueKind, writer);
  }

  @SuppressWarnings("unchecked") // Each way below writes values of its kind.
  static <T> Function<T, JsonNode> of(ValueKind<T> valueKind) {
    if (valueKind instanceof Part<T> part) {
      return new RecordWriter<>(part.shape())::node;
    }
    return valueKind instanceof Choice<T> choice
        ? anyOf(choice)
        : (Function<T, JsonNode>) value(valueKind);
  }

  private static Function<?, JsonNode> value(ValueKind<?> valueKind) {
    if (valueKind instanceof Text) {
      return (Function<String, JsonNode>) JSON::textNode;
    }
    if (valueKind instanceof EnumWord<?>) {
      return (Function<Enum<?>, JsonNode>) word -> JSON.textNode(EnumWordReader.word(word));
    }
    if (valueKind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(valueKind instanceof YesNo ? ValueKind.TRUTH : valueKind),
        () -> "no way to write " + valueKind);
  }

  private static <T> Function<List<T>, JsonNode> list(Many<T> many) {
    Function<T, JsonNode> entry = of(many.entry());
    return list -> {
      ArrayNode node = JSON.arrayNode(list.size());
      list.forEach(one -> node.add(entry.apply(one)));
      return node;
    };
  }

  private static <T> Function<T, JsonNode> anyOf(Choice<T> choice) {
    Map<Shape<?>, RecordWriter<T>> writers = new HashMap<>();
    choice.shapes().forEach(shape -> writers.put(shape, writer(shape)));
    return value -> Objects.requireNonNull(writers.get(choice.of(value))).node(value);
  }

  @SuppressWarnings("unchecked") // The choice looks for the shape of a value.
  private static <T> RecordWriter<T> writer(Shape<? extends T> shape) {
    return new RecordWriter<>((Shape<T>) shape);
  }

  private static JsonNode span(Span span) {
    String from = Written.moment(span.from());
    String to = span.from().equals(span.to()) ? from : Written.moment(span.to());
    return new Written().text("from", from).text("to", to).node();
  }

  private static JsonNode count(Count count) {
    return new Written()
        .integer("atLeast", count.atLeast())
        .integer("atMost", count.atMost())
        .node();
  }

  private static JsonNode originalTimes(OriginalTimes times) {
    Written out = new Written();
    times.byField().forEach(out::text);
    return out.node();
  }
}
