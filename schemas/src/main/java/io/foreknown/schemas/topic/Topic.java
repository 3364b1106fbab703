package io.foreknown.schemas.topic;

import io.foreknown.avro.Alert;
import io.foreknown.avro.Contradiction;
import io.foreknown.avro.Decision;
import io.foreknown.avro.Dossier;
import io.foreknown.avro.Erasure;
import io.foreknown.avro.Incident;
import io.foreknown.avro.Link;
import io.foreknown.avro.Match;
import io.foreknown.avro.Outcome;
import io.foreknown.avro.Proposal;
import io.foreknown.avro.Question;
import io.foreknown.avro.Rejected;
import io.foreknown.avro.Scorecard;
import io.foreknown.avro.Statement;
import io.foreknown.avro.StoryText;
import io.foreknown.avro.Warning;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.ClaimType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Every topic that users see; keys are strings, values Avro in the Confluent wire format. */
public enum Topic {
  /** What was warned of. */
  WARNINGS("claim id", Warning::new, Cleanup.KEEP),
  /** What is said to have happened. */
  INCIDENTS("claim id", Incident::new, Cleanup.KEEP),
  /** What was said about either. */
  STATEMENTS("claim id", Statement::new, Cleanup.KEEP),
  /** Which warning and which incident concern the same thing. */
  MATCHES("match id", Match::new, Cleanup.COMPACT),
  /** All that is known of an incident. */
  DOSSIERS("incident event id", Dossier::new, Cleanup.COMPACT),
  /** What became of a warning. */
  OUTCOMES("warning event id", Outcome::new, Cleanup.COMPACT),
  /** How often a warner was right. */
  SCORECARDS("spec id", Scorecard::new, Cleanup.COMPACT),
  /** Positions that cannot both be true. */
  CONTRADICTIONS("contradiction id", Contradiction::new, Cleanup.COMPACT),
  /** All that is held on one question, and who holds what. */
  QUESTIONS("question id", Question::new, Cleanup.COMPACT),
  /** Which two events may be one. */
  LINKS("link id", Link::new, Cleanup.COMPACT),
  /** What a person should know now. */
  ALERTS("subject id", Alert::new, Cleanup.KEEP),
  /** Records that were not admitted. */
  REJECTED("claim id, if there is one", Rejected::new, Cleanup.KEEP),
  /** Which claims were purged, by whom and why. */
  AUDIT("claim id", Erasure::new, Cleanup.KEEP),
  /** What the desk decided about what was found. */
  DECISIONS("decision id", Decision::new, Cleanup.KEEP),
  /** Claims that stories may make, for the desk to accept. */
  PROPOSALS("proposal id", Proposal::new, Cleanup.COMPACT),
  /** The texts that they were read in. */
  STORIES("story id", StoryText::new, Cleanup.COMPACT);

  /** The setting of a topic that says how large its records may be. */
  static final String WIDTH = "max.message.bytes";

  private final String key;
  private final Supplier<SpecificRecord> blank;
  private final Cleanup cleanup;

  Topic(String key, Supplier<SpecificRecord> blank, Cleanup cleanup) {
    this.key = key;
    this.blank = blank;
    this.cleanup = cleanup;
  }

  /** Kafka begins a segment by record time, and ours span years: by size is enough. */
  private static final class Segments {
    static final String YEARS = Long.toString(Duration.ofDays(36_500).toMillis());

    private Segments() {}
  }

  /** What becomes of old records. */
  private enum Cleanup {
    /** Kept for ever: history is replayed, and its record times are years old. */
    KEEP(
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "segment.ms",
            Segments.YEARS,
            Topic.WIDTH,
            Integer.toString(Limits.RECORD_BYTES))),
    /** The last of each key is kept. */
    COMPACT(
        Map.of("cleanup.policy", "compact", Topic.WIDTH, Integer.toString(Limits.RECORD_BYTES)));

    private final Map<String, String> settings;

    Cleanup(Map<String, String> settings) {
      this.settings = settings;
    }
  }

  /** The topics that newsroom systems write. */
  public static List<Topic> claims() {
    return Arrays.stream(ClaimType.values()).map(Topic::of).toList();
  }

  /** Whether newsroom systems write it. */
  public boolean holdsClaims() {
    return claims().contains(this);
  }

  /** What stories are read into for the desk; the pipeline knows nothing of it. */
  public static List<Topic> readings() {
    return List.of(STORIES, PROPOSALS);
  }

  /** The topic of a kind of claim. */
  public static Topic of(ClaimType type) {
    return switch (type) {
      case WARNING -> WARNINGS;
      case INCIDENT -> INCIDENTS;
      case STATEMENT -> STATEMENTS;
      case DECISION -> DECISIONS;
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

  /** What its keys are, in words. */
  public String key() {
    return key;
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
