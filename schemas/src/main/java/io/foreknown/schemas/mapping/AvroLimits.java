package io.foreknown.schemas.mapping;

import java.util.Map;

/**
 * How much memory Avro may reserve for a length that bytes claim: without limits a few broken ones
 * could take it all. No record that a broker takes by default is larger than 1 MB.
 *
 * <p>They are switches of Avro's own, read when it decodes for the first time, be it the default of
 * a field. Whatever makes it decode sets them before.
 */
public final class AvroLimits {
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "org.apache.avro.limits.bytes.maxLength", 16 * 1024 * 1024,
          "org.apache.avro.limits.string.maxLength", 16 * 1024 * 1024,
          "org.apache.avro.limits.collectionItems.maxLength", 1_000_000);

  private AvroLimits() {}

  /** Sets those that were not set by whoever started the process. */
  public static void set() {
    LIMITS.forEach(
        (property, limit) -> System.getProperties().putIfAbsent(property, Integer.toString(limit)));
  }
}
