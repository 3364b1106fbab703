package io.foreknown.schemas.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.ledger.ContentHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the content of a record, not its bytes: fields by name, those at their default left out,
 * and so are times as they were given. A field that a later schema adds, and that a record does not
 * use, leaves its hash as it was.
 */
public final class ContentHashes {
  static {
    AvroLimits.set();
  }

  /** What people read beside the content: a claim that gives its times otherwise is the same. */
  private static final Set<String> NO_CONTENT = Set.of("originalTimes");

  private static final int MOST_CLAIMS = 1 << 10;
  private static final Map<Schema, List<Known>> KNOWN = new ConcurrentHashMap<>();

  private final ByteBufferOutputStream bytes = new ByteBufferOutputStream(MOST_CLAIMS);

  private ContentHashes() {}

  /** What never changes of a field; its name as it is hashed. */
  private record Known(
      int position, ByteBuffer name, boolean hasDefault, @Nullable Object atDefault) {
    static Known of(Schema.Field field) {
      ContentHashes naming = new ContentHashes();
      naming.text(field.name());
      boolean hasDefault = field.hasDefaultValue();
      return new Known(
          field.pos(),
          naming.written(),
          hasDefault,
          hasDefault ? SpecificData.get().getDefaultValue(field) : null);
    }

    boolean isAtDefault(@Nullable Object value) {
      return hasDefault && Objects.equals(value, atDefault);
    }
  }

  /**
   * What was hashed.
   *
   * @param bytes of names and texts, a few more for each
   */
  public record Hashed(ContentHash hash, int bytes) {}

  /** The first 128 bits of SHA-256 over the content of a record. */
  public static ContentHash of(IndexedRecord content) {
    return measured(content).hash();
  }

  /** The hash of a record, and of how much it is one. */
  public static Hashed measured(IndexedRecord content) {
    ContentHashes hashing = new ContentHashes();
    hashing.add(content);
    MessageDigest sha256 = sha256();
    sha256.update(hashing.written());
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
    return new Hashed(new ContentHash(hash.getLong(), hash.getLong()), hashing.bytes.position());
  }

  private ByteBuffer written() {
    return bytes.buffer().duplicate().flip();
  }

  private void add(Object value) {
    if (value instanceof IndexedRecord content) {
      bytes.write('{');
      for (Known field : KNOWN.computeIfAbsent(content.getSchema(), ContentHashes::known)) {
        addField(field, content.get(field.position));
      }
      bytes.write('}');
    } else if (value instanceof List<?> list) {
      bytes.write('[');
      list.forEach(this::add);
      bytes.write(']');
    } else {
      text(value.toString());
    }
  }

  private static List<Known> known(Schema schema) {
    return schema.getFields().stream()
        .filter(field -> !NO_CONTENT.contains(field.name()))
        .map(Known::of)
        .toList();
  }

  private void addField(Known field, Object value) {
    if (!field.isAtDefault(value)) {
      bytes.write(field.name.duplicate());
      add(value);
    }
  }

  /** Length first, so that no two sequences of texts have the same bytes. */
  private void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    bytes.ensureRemaining(Integer.BYTES + utf8.length);
    bytes.buffer().putInt(utf8.length).put(utf8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
