package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parties, and who of them did it. */
final class PartyReader {
  private PartyReader() {}

  static @Nullable Party party(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String id = fields.required("id", Value::id);
    String name = fields.optional("name", Value::name);
    List<String> lineage = fields.list("lineage", Value::id);
    fields.refuseUnknown();
    if (id == null) {
      return null;
    }
    return value.attempt(() -> new Party(id, name == null ? id : name, lineage));
  }

  static @Nullable Perpetrators perpetrators(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    Perpetrators perpetrators = perpetrators(fields);
    fields.refuseUnknown();
    return perpetrators;
  }

  static @Nullable Perpetrators perpetrators(Fields fields) {
    List<Party> parties = fields.some("parties", PartyReader::party);
    boolean exclusive = fields.orElse("exclusive", Value::truth, false);
    return parties == null ? null : fields.attempt(() -> new Perpetrators(parties, exclusive));
  }
}
