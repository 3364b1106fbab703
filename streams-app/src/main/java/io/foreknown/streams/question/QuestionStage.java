package io.foreknown.streams.question;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.store.RowStoreBuilder;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.store.Table;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Finds positions on one question that cannot both be true. It lives in the partition in which the
 * event is gathered, with the statements about it, so that no claim travels again.
 *
 * <p>Two tables, {@code question.contradictions} and {@code question.questions}: the version of
 * each that subscribers have seen, a row per contradiction and per question that ever was. What is
 * held is derived from the claims of the event.
 */
public final class QuestionStage {
  /** The store of the two tables. */
  public static final String ROWS = "question.rows";

  static final Table<Long> CONTRADICTIONS = Table.sorted("question.contradictions", Serdes.Long());

  static final Table<Long> QUESTIONS = Table.of("question.questions", Serdes.Long());

  private final Rules rules;
  private final int partitions;
  private final ClockMode clock;

  /** Asks by the predicates of the rules. */
  public QuestionStage(Rules rules, int partitions, ClockMode clock) {
    this.rules = rules;
    this.partitions = partitions;
    this.clock = clock;
  }

  /** What the stage leads to, by the keys of the output topics, or in packs. */
  public record QuestionStreams(
      KStream<String, Versioned<Contradiction>> contradictions,
      KStream<String, Versioned<Question>> questions,
      KStream<String, Alert> alerts,
      KStream<String, Pack> sweeps) {}

  /** Adds the stage. */
  public QuestionStreams addTo(KStream<String, Gathered> events) {
    KStream<String, QuestionOutput> outputs =
        events.process(
            new StoreOwner<>(
                () -> new QuestionProcessor(rules, partitions, clock),
                new RowStoreBuilder(ROWS, CONTRADICTIONS, QUESTIONS)),
            Named.as("question.who-says-otherwise"),
            GatherStage.ROWS);
    return new QuestionStreams(
        outputs.flatMapValues(
            QuestionStage::contradictions, Named.as("question.contradictions-emitted")),
        outputs.flatMapValues(QuestionStage::questions, Named.as("question.questions-emitted")),
        outputs.flatMapValues(QuestionStage::alerts, Named.as("question.alerts")),
        outputs.flatMapValues(QuestionStage::sweeps, Named.as("question.sweeps")));
  }

  private static List<Versioned<Contradiction>> contradictions(QuestionOutput output) {
    return output instanceof QuestionOutput.OfContradiction of
        ? List.of(of.contradiction())
        : List.of();
  }

  private static List<Versioned<Question>> questions(QuestionOutput output) {
    return output instanceof QuestionOutput.OfQuestion of ? List.of(of.question()) : List.of();
  }

  private static List<Alert> alerts(QuestionOutput output) {
    return output instanceof QuestionOutput.OfAlert of ? List.of(of.alert()) : List.of();
  }

  private static List<Pack> sweeps(QuestionOutput output) {
    return output instanceof QuestionOutput.ToEvents of ? List.of(of.sweeps()) : List.of();
  }
}
