package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.fuzz.Markup.Tag;
import java.util.ArrayList;
import java.util.List;

/** Items that are elements of one name in a document of XML. */
final class XmlFeed implements Corpus {
  private final String item;
  private final Tag guards;
  private final List<Tag> documents = new ArrayList<>();
  private final List<Tag> items = new ArrayList<>();

  /** The first document has the two items that guard what is changed, as neighbours. */
  XmlFeed(String item, List<String> texts) {
    this.item = item;
    texts.forEach(text -> documents.add(Markup.parse(text)));
    documents.forEach(
        root -> root.all().stream().filter(tag -> tag.name().equals(item)).forEach(items::add));
    this.guards = documents.get(0).copy();
    // Another version of a guard may rightly be taken in its place.
    items.removeAll(guards.all());
    documents.forEach(
        root ->
            root.attributes()
                .forEach(
                    (name, value) -> {
                      if (name.startsWith("xmlns:")) {
                        guards.attributes().putIfAbsent(name, value);
                      }
                    }));
  }

  @Override
  public FuzzInput draw(Chance chance) {
    XmlMutation mutation = new XmlMutation(chance);
    if (chance.oneIn(3)) {
      String text = mutation.changed(chance.of(documents)).written();
      return new FuzzInput(new BytesMutation(chance).changed(text), false, 0);
    }
    Tag document = guards.copy();
    List<Markup> siblings = siblings(document);
    siblings.add(first(siblings) + 1, mutation.changed(chance.of(items)));
    return guarded(document);
  }

  private List<Markup> siblings(Tag document) {
    return document.all().stream()
        .map(Tag::children)
        .filter(children -> first(children) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private int first(List<Markup> children) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Tag tag && tag.name().equals(item)) {
        return i;
      }
    }
    return -1;
  }

  private static FuzzInput guarded(Tag document) {
    return new FuzzInput(document.written().getBytes(UTF_8), true, 0);
  }

  @Override
  public FuzzInput guards(int variant) {
    return guarded(guards);
  }
}
