package io.foreknown.producers.syndication;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Shown;
import io.foreknown.producers.syndication.Entries.Unit;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.XmlCursor;
import io.foreknown.producers.xml.XmlFault;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of a feed as they are asked for; a feed within an entry is part of the entry. */
final class Entries extends AbstractSpliterator<Unit> {
  private final XmlCursor cursor;
  private boolean over;
  private long found;
  private @Nullable String root;
  private boolean isFeed;

  Entries(XmlCursor cursor) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cursor = cursor;
  }

  /** An entry, or why there is none. */
  sealed interface Unit {
    /** An entry. */
    record Whole(Element element, Dialect dialect) implements Unit {}

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
        if (root == null) {
          root = cursor.name();
          isFeed = Dialect.isFeed(cursor.namespace(), root);
        }
        Dialect dialect = Dialect.of(cursor.namespace(), cursor.name());
        if (dialect != null) {
          found++;
          return unit(dialect);
        }
      }
      over = true;
      return emptiness();
    } catch (XmlFault fault) {
      over = true;
      return new Unit.Broken(fault.reason(), fault.line(), fault.problem());
    }
  }

  private Unit unit(Dialect dialect) throws XmlFault {
    long line = cursor.line();
    String name = cursor.name();
    Element element = cursor.element();
    return element == null
        ? new Unit.Broken(Reason.TOO_LARGE, line, name + ": " + XmlCursor.LIMITS)
        : new Unit.Whole(element, dialect);
  }

  private @Nullable Unit emptiness() {
    return found > 0 || root == null || isFeed
        ? null
        : new Unit.Broken(
            Reason.MALFORMED, 1, "%s is no feed of RSS or Atom".formatted(Shown.of(root)));
  }
}
