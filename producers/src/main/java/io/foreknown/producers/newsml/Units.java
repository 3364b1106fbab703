package io.foreknown.producers.newsml;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Shown;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.XmlCursor;
import io.foreknown.producers.xml.XmlFault;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items of one document, in whatever they are wrapped: a news message, an envelope, a list. */
final class Units extends AbstractSpliterator<Units.Unit> {
  /** May hold no items. */
  private static final String MESSAGE = "newsMessage";

  /** The article itself, which says nothing of claims. */
  private static final Set<String> UNREAD = Set.of(Words.CONTENT);

  private final XmlCursor cursor;
  private boolean over;
  private long found;
  private @Nullable String root;

  Units(XmlCursor cursor) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cursor = cursor;
  }

  /** One thing that an item is made of. */
  sealed interface Unit {
    /** An item of any kind, without its content. */
    record Whole(Element element) implements Unit {}

    /** What could not be read. */
    record Broken(Reason reason, long line, String problem) implements Unit {}
  }

  @Override
  public boolean tryAdvance(Consumer<? super Unit> action) {
    Unit unit = over ? null : next();
    if (unit == null) {
      return false;
    }
    action.accept(unit);
    return true;
  }

  private @Nullable Unit next() {
    try {
      while (cursor.next()) {
        root = root == null ? cursor.name() : root;
        if (isUnit(cursor.name())) {
          found++;
          return unit();
        }
      }
      over = true;
      return emptiness();
    } catch (XmlFault fault) {
      over = true;
      return new Unit.Broken(fault.reason(), fault.line(), fault.problem());
    }
  }

  private boolean isUnit(String name) {
    return name.equals(Words.NEWS_ITEM)
        || (Words.OTHER_ITEMS.contains(name) && cursor.namespace().equals(Words.NAMESPACE));
  }

  private Unit unit() throws XmlFault {
    long line = cursor.line();
    String name = cursor.name();
    Element element = cursor.element(UNREAD);
    return element == null
        ? new Unit.Broken(Reason.TOO_LARGE, line, name + ": " + XmlCursor.LIMITS)
        : new Unit.Whole(element);
  }

  private @Nullable Unit emptiness() {
    return found > 0 || root == null || root.equals(MESSAGE)
        ? null
        : new Unit.Broken(
            Reason.MALFORMED, 1, "%s holds no item of NewsML-G2".formatted(Shown.of(root)));
  }
}
