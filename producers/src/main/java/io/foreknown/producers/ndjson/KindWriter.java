package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Kind;
import io.foreknown.domain.shape.Kind.Answer;
import io.foreknown.domain.shape.Kind.Many;
import io.foreknown.domain.shape.Kind.Part;
import io.foreknown.domain.shape.Kind.Text;
import io.foreknown.domain.shape.Kind.Word;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.time.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How each kind of value is written. */
final class KindWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<Kind<?>, Function<?, JsonNode>> LEAVES = new HashMap<>();

  static {
    leaf(Kind.ID, JSON::textNode);
    leaf(Kind.ADDRESS, JSON::textNode);
    leaf(Kind.REVISION, JSON::numberNode);
    leaf(Kind.TRUTH, JSON::booleanNode);
    leaf(Kind.MOMENT, moment -> JSON.textNode(Written.moment(moment)));
    leaf(Kind.RECORD_TIME, moment -> JSON.textNode(Written.moment(moment)));
    leaf(Kind.SPAN, KindWriter::span);
    leaf(Kind.COUNT, KindWriter::count);
    leaf(Kind.HAZARD, hazard -> JSON.textNode(hazard.name()));
    leaf(Kind.ORIGINAL_TIMES, KindWriter::originalTimes);
  }

  private KindWriter() {}

  private static <T> void leaf(Kind<T> kind, Function<T, JsonNode> writer) {
    LEAVES.put(kind, writer);
  }

  @SuppressWarnings("unchecked") // Each way below writes values of its kind.
  static <T> Function<T, JsonNode> of(Kind<T> kind) {
    if (kind instanceof Part<T> part) {
      return new RecordWriter<>(part.shape())::node;
    }
    return kind instanceof Choice<T> choice ? anyOf(choice) : (Function<T, JsonNode>) value(kind);
  }

  private static Function<?, JsonNode> value(Kind<?> kind) {
    if (kind instanceof Text) {
      return (Function<String, JsonNode>) JSON::textNode;
    }
    if (kind instanceof Word<?>) {
      return (Function<Enum<?>, JsonNode>) word -> JSON.textNode(Words.word(word));
    }
    if (kind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(kind instanceof Answer ? Kind.TRUTH : kind), () -> "no way to write " + kind);
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
