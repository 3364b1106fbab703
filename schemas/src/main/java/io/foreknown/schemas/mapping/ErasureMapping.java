package io.foreknown.schemas.mapping;

import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.audit.Erasure;
import org.apache.avro.specific.SpecificRecord;

/** Audit lines to their records and back. */
public final class ErasureMapping {
  static {
    AvroLimits.set();
  }

  private ErasureMapping() {}

  /** The record of an audit line. */
  public static SpecificRecord record(Erasure erasure) {
    return new io.foreknown.avro.Erasure(
        erasure.claim(),
        erasure.at(),
        erasure.by(),
        erasure.why(),
        erasure.cuts().stream().map(ErasureMapping::record).toList());
  }

  private static io.foreknown.avro.Cut record(Cut cut) {
    return new io.foreknown.avro.Cut(
        cut.topic(), cut.partition(), cut.before(), cut.erased(), cut.kept());
  }

  /**
   * The audit line of a record.
   *
   * @throws ClassCastException if the record is none of an audit line
   */
  public static Erasure erasure(SpecificRecord fields) {
    io.foreknown.avro.Erasure given = (io.foreknown.avro.Erasure) fields;
    return new Erasure(
        given.getClaim(),
        given.getAt(),
        given.getBy(),
        given.getWhy(),
        given.getCuts().stream().map(ErasureMapping::cut).toList());
  }

  private static Cut cut(io.foreknown.avro.Cut cut) {
    return new Cut(
        cut.getTopic(), cut.getPartition(), cut.getBefore(), cut.getErased(), cut.getKept());
  }
}
