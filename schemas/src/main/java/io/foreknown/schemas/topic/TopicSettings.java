package io.foreknown.schemas.topic;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one installation chooses for all its topics.
 *
 * @param prefix the first part of every topic name, which lets several runs share a cluster
 * @param partitions of every topic; changes only by a rebuild, since it moves the keys
 * @param replication copies of every partition
 * @param claimsPrefix of the claim topics; another one where an installation reads the claims of
 *     another, whose topics are not its own to make, to count or to remove
 */
public record TopicSettings(String prefix, int partitions, short replication, String claimsPrefix) {
  /** The prefix of an installation that chooses none. */
  public static final String DEFAULT_PREFIX = "foreknown";

  /** The partitions of an installation that chooses none. */
  public static final int DEFAULT_PARTITIONS = 6;

  /** The setting of a topic that says how many copies must have a record. */
  static final String COPIES_WRITTEN = "min.insync.replicas";

  private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

  /** Refuses prefixes that Kafka would. */
  public TopicSettings {
    requirePrefix(prefix);
    requirePrefix(claimsPrefix);
    require(partitions >= 1, "partitions is %d, 1 or more is expected", partitions);
    require(replication >= 1, "replication is %d, 1 or more is expected", replication);
  }

  /** Of an installation with claims of its own. */
  public TopicSettings(String prefix, int partitions, short replication) {
    this(prefix, partitions, replication, prefix);
  }

  private static void requirePrefix(String prefix) {
    require(
        PREFIX.matcher(prefix).matches(),
        "prefix '%s': 1 to 100 letters, digits, dots, dashes or underscores are expected",
        prefix);
  }

  /** Of the pipeline here: its consumer group, and what its internal topics begin with. */
  public String applicationId() {
    return prefix + ".pipeline";
  }

  /** The name of a topic here. */
  public String name(Topic topic) {
    return topic.name(topic.holdsClaims() ? claimsPrefix : prefix);
  }

  /**
   * The copies that must have a record before it counts as written ({@code min.insync.replicas}):
   * all but one, so that one broker may be away and no record is in one place alone.
   */
  public int copiesWritten() {
    return Math.max(1, replication - 1);
  }

  /** What a topic is created with here, beside partitions and replication. */
  public Map<String, String> settings(Topic topic) {
    Map<String, String> settings = new HashMap<>(topic.settings());
    settings.put(COPIES_WRITTEN, Integer.toString(copiesWritten()));
    return Map.copyOf(settings);
  }

  /** Whether a topic belongs to this installation, not to the one whose claims it reads. */
  public boolean owns(Topic topic) {
    return claimsPrefix.equals(prefix) || !topic.holdsClaims();
  }
}
