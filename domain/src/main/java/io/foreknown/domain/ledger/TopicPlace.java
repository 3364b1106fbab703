package io.foreknown.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The place of a record in a topic, told in the form of a file and a line, since that is what the
 * headers of a claim carry along: of a claim that a replay reads, or of the rejection that a claim
 * corrects.
 */
public final class TopicPlace {
  private static final String SCHEME = "kafka:";

  private TopicPlace() {}

  /** As a file and a line. */
  public static Origin asFile(String topic, int partition, long offset) {
    return Origin.of(SCHEME + partition + "/" + topic, offset);
  }

  /** The place in a topic; null where the file is one. */
  public static @Nullable Origin source(String file, long line) {
    int slash = file.indexOf('/');
    String partition = slash < 0 ? "" : file.substring(0, slash).replaceFirst(SCHEME, "");
    return file.startsWith(SCHEME) && partition.matches("\\d{1,9}")
        ? new Origin(null, null, file.substring(slash + 1), Integer.valueOf(partition), line)
        : null;
  }
}
