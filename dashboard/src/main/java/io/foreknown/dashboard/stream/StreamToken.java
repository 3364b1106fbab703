package io.foreknown.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.view.At;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader has come on a topic; as text it means nothing to readers.
 *
 * @param topic Kafka's id of the topic: one that was deleted and made anew is another
 * @param next the next offset of each partition
 */
public record StreamToken(String topic, List<Long> next) {
  /** Copies the list. */
  public StreamToken {
    next = List.copyOf(next);
  }

  /** Before everything. */
  public static StreamToken start(String topic, int partitions) {
    return new StreamToken(topic, Collections.nCopies(partitions, 0L));
  }

  /** What a reader gets. */
  public String text() {
    StringBuilder plain = new StringBuilder(topic);
    next.forEach(offset -> plain.append(' ').append(offset));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.toString().getBytes(UTF_8));
  }

  /** What a reader sent back; empty if it is no token. */
  public static Optional<StreamToken> parse(String text) {
    try {
      String[] words = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
      List<Long> next = Arrays.stream(words).skip(1).map(Long::parseLong).toList();
      return next.isEmpty() ? Optional.empty() : Optional.of(new StreamToken(words[0], next));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it is about the same topic with the same partitions. */
  boolean isOf(StreamToken other) {
    return topic.equals(other.topic) && next.size() == other.next.size();
  }

  boolean hasSeen(At at) {
    return at.offset() < next.get(at.partition());
  }

  /** After the record at this place too. */
  StreamToken after(At at) {
    return hasSeen(at) ? this : with(at.partition(), at.offset() + 1);
  }

  /** The same with another offset for one partition. */
  StreamToken with(int partition, long offset) {
    List<Long> changed = new ArrayList<>(next);
    changed.set(partition, offset);
    return new StreamToken(topic, changed);
  }

  /** As far as either has come, on every partition. */
  StreamToken and(StreamToken other) {
    List<Long> furthest = new ArrayList<>();
    for (int partition = 0; partition < next.size(); partition++) {
      furthest.add(Math.max(next.get(partition), other.next.get(partition)));
    }
    return new StreamToken(topic, furthest);
  }
}
