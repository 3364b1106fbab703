package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.util.List;

/**
 * Who did it, as one claim says.
 *
 * @param exclusive whether the claim says that nobody else took part
 */
public record Perpetrators(List<Party> parties, boolean exclusive) {
  /** Refuses an empty list of parties. */
  public Perpetrators {
    parties = Limits.list(parties);
    require(!parties.isEmpty(), "names no party");
  }
}
