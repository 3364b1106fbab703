package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.NUMBER;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.writeAll;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.AgreedSpan;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/** The values that claims, events and matches are made of. */
final class ValueCodecs {
  static final Codec<@Nullable String> MAYBE_TEXT = nullable(TEXT);

  static final Codec<Span> SPAN =
      Codec.of(
          (span, out) -> {
            MOMENT.write(span.from(), out);
            MOMENT.write(span.to(), out);
          },
          in -> new Span(MOMENT.read(in), MOMENT.read(in)));

  static final Codec<@Nullable Span> MAYBE_SPAN = nullable(SPAN);

  static final Codec<Seconds> SECONDS =
      Codec.of(
          (seconds, out) -> {
            out.writeLong(seconds.min());
            out.writeLong(seconds.max());
          },
          in -> new Seconds(in.readLong(), in.readLong()));

  static final Codec<AgreedSpan> AGREED_SPAN =
      Codec.of(
          (agreed, out) -> {
            SPAN.write(agreed.span(), out);
            SPAN.write(agreed.envelope(), out);
          },
          in -> new AgreedSpan(SPAN.read(in), SPAN.read(in)));

  static final Codec<@Nullable AgreedSpan> MAYBE_AGREED_SPAN = nullable(AGREED_SPAN);

  private static final Codec<@Nullable Long> MAYBE_NUMBER = nullable(NUMBER);

  static final Codec<Count> COUNT =
      Codec.of(
          (count, out) -> {
            MAYBE_NUMBER.write(count.atLeast(), out);
            MAYBE_NUMBER.write(count.atMost(), out);
          },
          in -> new Count(MAYBE_NUMBER.read(in), MAYBE_NUMBER.read(in)));

  static final Codec<AgreedCount> TALLY =
      Codec.of(
          (agreedCount, out) -> {
            COUNT.write(agreedCount.count(), out);
            COUNT.write(agreedCount.envelope(), out);
          },
          in -> new AgreedCount(COUNT.read(in), COUNT.read(in)));

  static final Codec<Evidence.Source> SOURCE =
      Codec.of(
          (source, out) -> {
            TEXT.write(source.claim(), out);
            out.writeLong(source.revision());
            MAYBE_TEXT.write(source.url(), out);
            MOMENT.write(source.publishedAt(), out);
          },
          in ->
              new Evidence.Source(
                  TEXT.read(in), in.readLong(), MAYBE_TEXT.read(in), MOMENT.read(in)));

  static final Codec<Evidence> EVIDENCE =
      Codec.of(
          (evidence, out) -> {
            writeAll(SOURCE, evidence.first(), out);
            out.writeLong(evidence.count());
          },
          in -> new Evidence(readAll(SOURCE, in), in.readLong()));

  private ValueCodecs() {}
}
