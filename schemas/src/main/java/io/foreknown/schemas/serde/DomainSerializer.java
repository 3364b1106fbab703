package io.foreknown.schemas.serde;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.schemas.audit.Erasure;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContradictionToAvro;
import io.foreknown.schemas.mapping.ErasureMapping;
import io.foreknown.schemas.mapping.LinkToAvro;
import io.foreknown.schemas.mapping.OutputToAvro;
import io.foreknown.schemas.mapping.QuestionToAvro;
import io.foreknown.schemas.mapping.ReadingMapping;
import io.foreknown.schemas.mapping.ScorecardToAvro;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes domain values as Confluent's serializer does; a null value is a tombstone. */
public final class DomainSerializer<T> implements Serializer<T> {
  private final WireWriter wire;
  private final Function<T, SpecificRecord> mapping;

  private DomainSerializer(Map<String, ?> client, Function<T, SpecificRecord> mapping) {
    this.wire = new WireWriter(WireSettings.serializer(client));
    this.mapping = mapping;
  }

  /** Claims of any type; the topic decides the subject. */
  public static DomainSerializer<Claim> claims(Map<String, ?> client) {
    return new DomainSerializer<>(client, ClaimToAvro::record);
  }

  /** Matches. */
  public static DomainSerializer<Versioned<Match>> matches(Map<String, ?> client) {
    return new DomainSerializer<>(client, OutputToAvro::match);
  }

  /** Dossiers. */
  public static DomainSerializer<Versioned<Dossier>> dossiers(Map<String, ?> client) {
    return new DomainSerializer<>(client, OutputToAvro::dossier);
  }

  /** What became of warnings. */
  public static DomainSerializer<Versioned<Outcome>> outcomes(Map<String, ?> client) {
    return new DomainSerializer<>(client, OutputToAvro::outcome);
  }

  /** Scorecards. */
  public static DomainSerializer<Versioned<Scorecard>> scorecards(Map<String, ?> client) {
    return new DomainSerializer<>(client, ScorecardToAvro::scorecard);
  }

  /** Contradictions. */
  public static DomainSerializer<Versioned<Contradiction>> contradictions(Map<String, ?> client) {
    return new DomainSerializer<>(client, ContradictionToAvro::contradiction);
  }

  /** Questions. */
  public static DomainSerializer<Versioned<Question>> questions(Map<String, ?> client) {
    return new DomainSerializer<>(client, QuestionToAvro::question);
  }

  /** Links. */
  public static DomainSerializer<Versioned<Link>> links(Map<String, ?> client) {
    return new DomainSerializer<>(client, LinkToAvro::link);
  }

  /** Alerts. */
  public static DomainSerializer<Alert> alerts(Map<String, ?> client) {
    return new DomainSerializer<>(client, ContradictionToAvro::alert);
  }

  /** Records that were not admitted. */
  public static DomainSerializer<Rejection> rejections(Map<String, ?> client) {
    return new DomainSerializer<>(client, OutputToAvro::rejected);
  }

  /** Proposals, as the JSON of {@link ReadingMapping}. */
  public static DomainSerializer<ObjectNode> proposals(Map<String, ?> client) {
    return new DomainSerializer<>(client, ReadingMapping::proposal);
  }

  /** Stories that were read, likewise. */
  public static DomainSerializer<ObjectNode> stories(Map<String, ?> client) {
    return new DomainSerializer<>(client, ReadingMapping::story);
  }

  /** Audit lines. */
  public static DomainSerializer<Erasure> erasures(Map<String, ?> client) {
    return new DomainSerializer<>(client, ErasureMapping::record);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T value) {
    return value == null ? null : wire.write(topic, null, mapping.apply(value));
  }

  @Override
  public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
    return value == null ? null : wire.write(topic, headers, mapping.apply(value));
  }

  @Override
  public void close() {
    wire.close();
  }
}
