package io.foreknown.stories.model;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.name.NameKey;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.verify.Dropped;
import java.util.List;
import java.util.Objects;

/**
 * The rules as a witness: where they read the same field in the same sentence, and otherwise, a
 * model is not believed. Neither are they, for they may be wrong too: the field stays open.
 */
final class RuleWitness {
  /** What looks right when it is wrong. */
  private static final List<Path> ASKED =
      List.of(Path.BEGAN, Path.ISSUED, Path.SAID, Path.SPEAKER, Path.KILLED, Path.INJURED);

  private final List<Draft> read;

  /** By what the rules read in each sentence. */
  RuleWitness(List<Mention> mentions) {
    this.read = mentions.stream().map(Mention::draft).toList();
  }

  /** The draft without what the rules read otherwise. */
  Draft heard(Draft draft, List<Dropped> dropped) {
    List<Draft> same = read.stream().filter(other -> isOfSame(draft, other)).toList();
    Draft left = draft;
    for (Path path : ASKED) {
      Field field = draft.fields().get(path);
      List<Value> values = values(same, path);
      if (field != null
          && !values.isEmpty()
          && values.stream().noneMatch(value -> agree(value, field.value()))) {
        dropped.add(new Dropped("rules", path.field(), "is read otherwise by the rules"));
        left = left.without(path);
      }
    }
    return left;
  }

  private static List<Value> values(List<Draft> drafts, Path path) {
    return drafts.stream()
        .map(draft -> draft.fields().get(path))
        .filter(Objects::nonNull)
        .map(field -> Objects.requireNonNull(field).value())
        .toList();
  }

  /** Of the same type, from the same sentence; of statements, from the same words. */
  private static boolean isOfSame(Draft one, Draft other) {
    return one.type() == other.type()
        && sentence(one).equals(sentence(other))
        && (one.type() != ClaimType.STATEMENT || predicate(one).equals(predicate(other)));
  }

  private static Range sentence(Draft draft) {
    return draft.evidence().get(0).range();
  }

  private static Range predicate(Draft draft) {
    Field field = draft.fields().get(Path.PREDICATE);
    return field == null ? sentence(draft) : field.range();
  }

  private static boolean agree(Value one, Value other) {
    if (one instanceof Value.OfParty rules && other instanceof Value.OfParty model) {
      return areOne(rules.party(), model.party());
    }
    return one.equals(other);
  }

  /** "Captain Josua Naikelo" is Josua Naikelo. */
  private static boolean areOne(Party one, Party other) {
    String first = " " + NameKey.of(one.name()) + " ";
    String second = " " + NameKey.of(other.name()) + " ";
    return one.id().equals(other.id()) || first.contains(second) || second.contains(first);
  }
}
