package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose words a comma parts from the verb: "Sergei Naryshkin, the head of the service, stated". */
final class Appositions {
  private final ActorReader reader;
  private final RoleWords roles;

  Appositions(ActorReader reader, RoleWords roles) {
    this.reader = reader;
    this.roles = roles;
  }

  /** The first name before the comma; null when there is none. */
  @Nullable Actor before(Sentence sentence, int comma) {
    for (int at = 1; at < comma; at++) {
      if (sentence.word(at).equals(",")
          || sentence.word(at).equals("(")
          || sentence.word(at).equals("—")) {
        Actor actor = reader.endingAt(sentence, at - 1);
        Actor name =
            actor != null && isRole(sentence, actor) ? reader.endingAt(sentence, comma - 1) : null;
        if (actor != null) {
          return name == null || isOnlyRole(sentence, name) ? actor : name;
        }
      }
    }
    return null;
  }

  /** "An engineer" in "an engineer, Dana Whitlock, warned". */
  private static boolean isOnlyRole(Sentence sentence, Actor actor) {
    return Character.isLowerCase(sentence.at(actor.from()).text().charAt(0))
        && Character.isLowerCase(sentence.at(actor.to() - 1).text().charAt(0));
  }

  /** "The mayor of Brightwater" in "the mayor of Brightwater, Neil Osgood, says". */
  private boolean isRole(Sentence sentence, Actor actor) {
    return isOnlyRole(sentence, actor)
        || (Character.isLowerCase(sentence.at(actor.from()).text().charAt(0))
            && roles.contains(sentence.word(actor.from())));
  }

  /** "The Army of the Dunes, a faction that has denied": the name before the comma. */
  @Nullable Actor named(Sentence sentence, @Nullable Actor actor) {
    boolean described =
        actor != null
            && Set.of("a", "an").contains(sentence.word(actor.from() - 1))
            && sentence.word(actor.from() - 2).equals(",");
    Actor name = described && actor != null ? reader.endingAt(sentence, actor.from() - 3) : null;
    return name == null ? actor : name;
  }
}
