package io.foreknown.dashboard.desk;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.monitor.http.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The people who may decide on the page.
 *
 * @param people by name, each with a token; none: the page is read-only
 * @param codes by each of which one browser may sign in, once
 * @param door null only where nobody may decide
 * @param names what they look up while they write
 */
public record DeskAccess(
    List<Token> people, OneTimeCodes codes, @Nullable DecisionDoor door, NameSearch names) {
  /** Nobody decides. */
  public static final DeskAccess CLOSED =
      new DeskAccess(List.of(), OneTimeCodes.none(), null, NameSearch.NONE);

  /** Refuses a token without a name, and people without a door. */
  public DeskAccess {
    people = List.copyOf(people);
    for (Token token : people) {
      require(
          token.name() != null,
          "a desk token without a name; lines such as 'anna: TOKEN' are expected");
    }
    require(people.isEmpty() == (door == null), "people of the desk need a door, and it them");
  }

  /** Whether anybody may decide. */
  public boolean isOpen() {
    return door != null;
  }

  /** Who has this token, or came with this code, which is used up by that. */
  public Optional<Token> signIn(String secret) {
    Optional<Token> known = people.stream().filter(token -> token.isSecret(secret)).findFirst();
    return known.isPresent()
        ? known
        : codes.use(secret).flatMap(name -> people.stream().filter(isOf(name)).findFirst());
  }

  private static Predicate<Token> isOf(String name) {
    return token -> name.equals(token.name());
  }
}
