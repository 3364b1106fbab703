package io.foreknown.streams;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.fault.TooLargeException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Counts the records that are written to the output topics, by what they say. Records of a failed
 * transaction count although nobody reads them, and count again when they are written again.
 */
final class OutputMetrics {
  private final MeterRegistry registry;

  OutputMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Serializes as before, and counts. */
  <V> Serializer<V> counted(Topic topic, Serializer<V> values) {
    Map<String, List<Counter>> counters = new ConcurrentHashMap<>();
    return new Serializer<>() {
      @Override
      public byte[] serialize(String name, V value) {
        counters
            .computeIfAbsent(what(value), what -> counters(topic, what))
            .forEach(Counter::increment);
        return TooLargeException.check(name, values.serialize(name, value));
      }

      @Override
      public void close() {
        values.close();
      }
    };
  }

  /** Under its name, and for one release under the one before. */
  private List<Counter> counters(Topic topic, String what) {
    return List.of(
        Counter.builder("foreknown.pipeline.emitted")
            .description("Records written to the output topics, by topic and what they say")
            .tag("topic", topic.word())
            .tag("what", what)
            .register(registry),
        Counter.builder("foreknown.pipeline.told")
            .description("The same under its former name, for one release")
            .tag("topic", topic.word())
            .tag("what", what)
            .register(registry));
  }

  private static String what(Object value) {
    if (value instanceof Rejection rejection) {
      return rejection.reason().name();
    }
    if (value instanceof Alert alert) {
      return alert.kind().name();
    }
    if (value instanceof Versioned<?> version) {
      return version.retracted() ? "RETRACTED" : what(version.value());
    }
    if (value instanceof Match match) {
      return match.kind().name();
    }
    if (value instanceof Contradiction contradiction) {
      return contradiction.isOpen() ? "OPEN" : "RESOLVED";
    }
    if (value instanceof Question question) {
      return question.state().name();
    }
    if (value instanceof Decision decision) {
      return decision.verdict().name();
    }
    if (value instanceof Link) {
      return "SUGGESTED";
    }
    return "ACTIVE";
  }
}
