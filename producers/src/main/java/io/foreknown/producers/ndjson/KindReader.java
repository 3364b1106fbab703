package io.foreknown.producers.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Kind;
import io.foreknown.domain.shape.Kind.Answer;
import io.foreknown.domain.shape.Kind.Many;
import io.foreknown.domain.shape.Kind.Part;
import io.foreknown.domain.shape.Kind.Text;
import io.foreknown.domain.shape.Kind.Word;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How each kind of value is read. */
final class KindReader {
  private static final Map<Kind<?>, ValueReader<?>> LEAVES = new HashMap<>();

  static {
    leaf(Kind.ID, Value::id);
    leaf(Kind.ADDRESS, KindReader::address);
    leaf(Kind.REVISION, KindReader::revision);
    leaf(Kind.TRUTH, Value::truth);
    leaf(Kind.MOMENT, TimeReader::moment);
    leaf(Kind.RECORD_TIME, KindReader::recordTime);
    leaf(Kind.SPAN, TimeReader::span);
    leaf(Kind.COUNT, CountReader::read);
    leaf(Kind.HAZARD, KindReader::hazard);
    leaf(Kind.ORIGINAL_TIMES, OriginalTimesReader::given);
  }

  private KindReader() {}

  private static <T> void leaf(Kind<T> kind, ValueReader<T> reader) {
    LEAVES.put(kind, reader);
  }

  @SuppressWarnings("unchecked") // Each way below reads values of its kind.
  static <T> ValueReader<T> of(Kind<T> kind) {
    if (kind instanceof Part<T> part) {
      return new RecordReader<>(part.shape());
    }
    return (ValueReader<T>)
        (kind instanceof Choice<T> choice ? new ChoiceReader<>(choice) : value(kind));
  }

  private static ValueReader<?> value(Kind<?> kind) {
    if (kind instanceof Text text) {
      return (ValueReader<String>) value -> value.text(text.most());
    }
    if (kind instanceof Word<?> word) {
      return Words.of(word.words());
    }
    if (kind instanceof Many<?> many) {
      return list(many);
    }
    return Objects.requireNonNull(
        LEAVES.get(kind instanceof Answer ? Kind.TRUTH : kind), () -> "no way to read " + kind);
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
            .formatted(Told.of(value.node())));
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
    Span told = TimeReader.single(value);
    if (told != null && told.to().isBefore(Instant.EPOCH)) {
      value.refuse(
          "%s lies before 1970, which no record time in Kafka can tell"
              .formatted(value.node().asText()));
      return null;
    }
    return told == null ? null : told.to();
  }

  private static @Nullable Hazard hazard(Value value) {
    String name = value.name();
    return name == null ? null : value.attempt(() -> new Hazard(name));
  }
}
