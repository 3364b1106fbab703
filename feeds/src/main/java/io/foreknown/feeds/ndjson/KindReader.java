package io.foreknown.feeds.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.Text;
import io.foreknown.domain.shape.ValueKind.YesNo;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How each kind of value is read. */
final class KindReader {
  private static final Map<ValueKind<?>, ValueReader<?>> LEAVES = new HashMap<>();

  static {
    leaf(ValueKind.ID, Value::id);
    leaf(ValueKind.ADDRESS, KindReader::address);
    leaf(ValueKind.REVISION, KindReader::revision);
    leaf(ValueKind.TRUTH, Value::truth);
    leaf(ValueKind.MOMENT, TimeReader::moment);
    leaf(ValueKind.RECORD_TIME, KindReader::recordTime);
    leaf(ValueKind.SPAN, TimeReader::span);
    leaf(ValueKind.COUNT, CountReader::read);
    leaf(ValueKind.HAZARD, KindReader::hazard);
    leaf(ValueKind.ORIGINAL_TIMES, OriginalTimesReader::given);
  }

  private KindReader() {}

  private static <T> void leaf(ValueKind<T> valueKind, ValueReader<T> reader) {
    LEAVES.put(valueKind, reader);
  }

  @SuppressWarnings("unchecked") // Each way below reads values of its kind.
  static <T> ValueReader<T> of(ValueKind<T> valueKind) {
    if (valueKind instanceof Part<T> part) {
      return new ObjectRecordReader<>(part.shape());
    }
    return (ValueReader<T>)
        (valueKind instanceof Choice<T> choice ? new ChoiceReader<>(choice) : value(valueKind));
  }

  private static ValueReader<?> value(ValueKind<?> valueKind) {
    if (valueKind instanceof Text text) {
      return (ValueReader<String>) value -> value.text(text.most());
    }
    if (valueKind instanceof EnumWord<?> enumWord) {
      return EnumWordReader.of(enumWord.words());
    }
    if (valueKind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(valueKind instanceof YesNo ? ValueKind.TRUTH : valueKind),
        () -> "no way to read " + valueKind);
  }

  private static <T> ValueReader<List<T>> list(Many<T> many) {
    ValueReader<T> entry = of(many.entry());
    return many.isFilled() ? value -> value.some(entry) : value -> value.list(entry);
  }

  private static @Nullable String address(Value value) {
    String text = value.text(Limits.URL);
    if (text == null || WebAddress.isOne(text)) {
      return text;
    }
    value.refuse(
        "is %s, an address that begins with http:// or https:// is expected"
            .formatted(JsonValues.of(value.node())));
    return null;
  }

  /** Also that of what {@code purge} leaves of a claim, so that an export can be read again. */
  private static @Nullable Long revision(Value value) {
    if (value.node().isIntegralNumber() && value.node().asLong() == Retraction.ERASING) {
      return Retraction.ERASING;
    }
    Long revision = value.integer();
    if (revision != null && (revision < 1 || revision > Header.MOST_REVISION)) {
      value.refuse(noRevision(revision));
      return null;
    }
    return revision;
  }

  static String noRevision(long number) {
    return "is %d, 1 to %d is expected".formatted(number, Header.MOST_REVISION);
  }

  /** When the newsroom could know; the end of the span is the record time. */
  private static @Nullable Instant recordTime(Value value) {
    Span given = TimeReader.single(value);
    if (given != null && given.to().isBefore(Instant.EPOCH)) {
      value.refuse(
          "%s lies before 1970, which no record time in Kafka can express"
              .formatted(value.node().asText()));
      return null;
    }
    return given == null ? null : given.to();
  }

  private static @Nullable Hazard hazard(Value value) {
    String name = value.name();
    return name == null ? null : value.attempt(() -> new Hazard(name));
  }
}
