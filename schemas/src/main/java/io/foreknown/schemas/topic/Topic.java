package io.foreknown.schemas.topic;

import io.foreknown.avro.Alert;
import io.foreknown.avro.Contradiction;
import io.foreknown.avro.Dossier;
import io.foreknown.avro.Incident;
import io.foreknown.avro.Match;
import io.foreknown.avro.Outcome;
import io.foreknown.avro.Rejected;
import io.foreknown.avro.Scorecard;
import io.foreknown.avro.Statement;
import io.foreknown.avro.Warning;
import io.foreknown.domain.claim.ClaimType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Every topic that users see; keys are strings, values Avro in the Confluent wire format. */
public enum Topic {
  /** Warnings by claim id. */
  WARNINGS(Warning::new, Cleanup.KEEP),
  /** Incident reports by claim id. */
  INCIDENTS(Incident::new, Cleanup.KEEP),
  /** Statements by claim id. */
  STATEMENTS(Statement::new, Cleanup.KEEP),
  /** Matches by match id. */
  MATCHES(Match::new, Cleanup.COMPACT),
  /** Dossiers by incident event id. */
  DOSSIERS(Dossier::new, Cleanup.COMPACT),
  /** Outcomes by warning event id. */
  OUTCOMES(Outcome::new, Cleanup.COMPACT),
  /** Scorecards by spec id. */
  SCORECARDS(Scorecard::new, Cleanup.COMPACT),
  /** Contradictions by contradiction id. */
  CONTRADICTIONS(Contradiction::new, Cleanup.COMPACT),
  /** Alerts by subject id. */
  ALERTS(Alert::new, Cleanup.KEEP),
  /** Records that were not admitted, by claim id where there is one. */
  REJECTED(Rejected::new, Cleanup.KEEP);

  private final Supplier<SpecificRecord> blank;
  private final Cleanup cleanup;

  Topic(Supplier<SpecificRecord> blank, Cleanup cleanup) {
    this.blank = blank;
    this.cleanup = cleanup;
  }

  /** What becomes of old records. */
  private enum Cleanup {
    /** Kept for ever: history is replayed, and its record times are years old. */
    KEEP(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
    /** The last of each key is kept. */
    COMPACT(Map.of("cleanup.policy", "compact"));

    private final Map<String, String> settings;

    Cleanup(Map<String, String> settings) {
      this.settings = settings;
    }
  }

  /** The topics that newsroom systems write. */
  public static List<Topic> claims() {
    return Arrays.stream(ClaimType.values()).map(Topic::of).toList();
  }

  /** The topic of a kind of claim. */
  public static Topic of(ClaimType type) {
    return switch (type) {
      case WARNING -> WARNINGS;
      case INCIDENT -> INCIDENTS;
      case STATEMENT -> STATEMENTS;
    };
  }

  /** The topic of a word, such as {@code matches}, or of a full name with the prefix. */
  public static Optional<Topic> named(String wordOrName, String prefix) {
    return Arrays.stream(values())
        .filter(topic -> wordOrName.equals(topic.word()) || wordOrName.equals(topic.name(prefix)))
        .findFirst();
  }

  /** The word in the middle of the name, such as {@code matches}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The full name, such as {@code foreknown.matches.v1}. */
  public String name(String prefix) {
    return prefix + "." + word() + ".v1";
  }

  /** An empty record of the class that values are read as. */
  public SpecificRecord blank() {
    return blank.get();
  }

  /** What the topic is created with, beside partitions and replication. */
  public Map<String, String> settings() {
    return cleanup.settings;
  }
}
