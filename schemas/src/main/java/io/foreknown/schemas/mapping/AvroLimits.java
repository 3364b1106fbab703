package io.foreknown.schemas.mapping;

import java.util.Map;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * How much memory Avro may reserve for a length that bytes claim: without limits a few broken ones
 * could take it all. And which classes it may make of what it reads: our own, and no others.
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

  private static final String OURS = "io.foreknown.avro";

  private static final ClassSecurityPredicate OUR_OWN =
      ClassSecurityValidator.composite(
          ClassSecurityValidator.DEFAULT, type -> OURS.equals(type.getPackageName()));

  /** Sets limits that were not set by whoever started the process, and trusts our classes. */
  public static void set() {
    ClassSecurityValidator.setGlobal(OUR_OWN);
    LIMITS.forEach(
        (property, limit) -> System.getProperties().putIfAbsent(property, Integer.toString(limit)));
  }
}
