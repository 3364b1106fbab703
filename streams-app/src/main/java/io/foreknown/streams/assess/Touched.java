package io.foreknown.streams.assess;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An event of which a batch has brought something, to be judged when the batch ends. */
final class Touched {
  private final JudgedEvent event;
  private final Set<String> findings = new TreeSet<>();
  private Record<String, ?> cause;
  private @Nullable String mergedInto;

  /** By a first record. */
  Touched(JudgedEvent event, Record<String, ?> cause) {
    this.event = event;
    this.cause = cause;
  }

  JudgedEvent event() {
    return event;
  }

  /** By another record, which is the cause of what follows from now on. */
  void by(Record<String, ?> record) {
    cause = record;
  }

  Record<String, ?> cause() {
    return cause;
  }

  /** One of its findings has changed. */
  void heard(String finding) {
    findings.add(finding);
  }

  /** The ids of the findings that have changed. */
  Collection<String> findings() {
    return findings;
  }

  /** The event that it is merged into from now on; null: none. */
  void mergedInto(@Nullable String name) {
    mergedInto = name;
  }

  @Nullable String mergedInto() {
    return mergedInto;
  }
}
