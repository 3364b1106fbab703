package io.foreknown.producers.decide;

import io.foreknown.domain.claim.Party;
import java.util.List;

/** Who decides: somebody of the desk is a party whose id begins with {@code desk:}. */
public final class DeskPerson {
  /** What the ids of the desk's people begin with. */
  public static final String DESK = "desk:";

  private DeskPerson() {}

  /** Somebody by the name that the desk knows, such as {@code anna}. */
  public static Party named(String name) {
    return new Party(DESK + name, name, List.of());
  }

  /** Somebody by an id: what follows {@code desk:} is the name, else the id itself. */
  public static Party of(String id) {
    String name = id.startsWith(DESK) ? id.substring(DESK.length()) : id;
    return new Party(id, name.isEmpty() ? id : name, List.of());
  }
}
