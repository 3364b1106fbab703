package io.foreknown.operations.purge;

import static io.foreknown.domain.InvalidValueException.require;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param claims their ids
 * @param why in a person's words; goes into the audit line
 * @param by who asks; goes into the audit line
 */
public record Request(Set<String> claims, String why, String by, Instant at) {
  /** Copies the set and refuses an audit line that would tell nothing. */
  public Request {
    claims = new TreeSet<>(claims);
    require(!why.isBlank(), "--why is '%s', a reason is expected", why);
    require(!by.isBlank(), "--by is '%s', a name is expected", by);
  }
}
