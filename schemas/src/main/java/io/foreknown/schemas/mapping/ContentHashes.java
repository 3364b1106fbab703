package io.foreknown.schemas.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.ledger.ContentHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the content of a record, not its bytes: fields by name, those at their default left out. A
 * field that a later schema adds, and that a record does not use, leaves its hash as it was.
 */
public final class ContentHashes {
  private final MessageDigest digest = sha256();

  private ContentHashes() {}

  /** The first 128 bits of SHA-256 over the content of a record. */
  public static ContentHash of(IndexedRecord content) {
    ContentHashes hashing = new ContentHashes();
    hashing.add(content);
    ByteBuffer bytes = ByteBuffer.wrap(hashing.digest.digest());
    return new ContentHash(bytes.getLong(), bytes.getLong());
  }

  private void add(Object value) {
    if (value instanceof IndexedRecord content) {
      open('{');
      content.getSchema().getFields().forEach(field -> addField(content, field));
      open('}');
    } else if (value instanceof List<?> list) {
      open('[');
      list.forEach(this::add);
      open(']');
    } else {
      text(value.toString());
    }
  }

  private void addField(IndexedRecord content, Schema.Field field) {
    Object value = content.get(field.pos());
    if (!field.hasDefaultValue() || !isDefault(field, value)) {
      text(field.name());
      add(value);
    }
  }

  private static boolean isDefault(Schema.Field field, @Nullable Object value) {
    return Objects.equals(value, SpecificData.get().getDefaultValue(field));
  }

  private void open(char bracket) {
    digest.update((byte) bracket);
  }

  /** Length first, so that no two sequences of texts have the same bytes. */
  private void text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
