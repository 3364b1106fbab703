package io.foreknown.producers.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.problem.Rejection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Whether two records say the same, wherever they came from.
 *
 * @param text 16 characters, of 96 bits of a hash
 */
public record Digest(String text) {
  /** Characters of each. */
  public static final int LENGTH = 16;

  private static final int BYTES = 12;
  private static final String HEADER = "foreknown.digest";

  /** Of a claim: its topic, key and bytes on the wire. */
  public static Digest ofClaim(String topic, @Nullable String key, byte[] value) {
    MessageDigest hash = begun(topic, key);
    hash.update(value);
    return ended(hash);
  }

  /** Of a rejection: all it says but the place, for items move within their files. */
  public static Digest of(Rejection rejection) {
    MessageDigest hash = begun(rejection.reason().name(), rejection.claim());
    rejection.problems().forEach(problem -> hash.update(problem.toString().getBytes(UTF_8)));
    ByteBuffer original = rejection.original().duplicate();
    hash.update(original);
    return ended(hash);
  }

  /** Of a story: who reads it, and all that he reads of it. */
  public static Digest ofStory(String by, @Nullable Object... given) {
    MessageDigest hash = begun("story", by);
    for (Object each : given) {
      hash.update(String.valueOf(each).getBytes(UTF_8));
      hash.update((byte) 0);
    }
    return ended(hash);
  }

  /** As a header, for records whose bytes hold the place too. */
  void write(Headers headers) {
    headers.add(HEADER, text.getBytes(UTF_8));
  }

  /** Of a record that was sent. */
  static Digest of(ConsumerRecord<String, byte[]> record) {
    Header given = record.headers().lastHeader(HEADER);
    return given == null
        ? ofClaim(record.topic(), record.key(), record.value())
        : new Digest(new String(given.value(), UTF_8));
  }

  private static MessageDigest begun(String kind, @Nullable String key) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(kind.getBytes(UTF_8));
      hash.update((byte) 0);
      hash.update((key == null ? "" : key).getBytes(UTF_8));
      hash.update((byte) 0);
      return hash;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static Digest ended(MessageDigest hash) {
    byte[] head = Arrays.copyOf(hash.digest(), BYTES);
    return new Digest(Base64.getUrlEncoder().encodeToString(head));
  }
}
