package io.foreknown.producers.cap;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Shown;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.XmlCursor;
import io.foreknown.producers.xml.XmlFault;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The alerts and the entries of feeds in one document, in whatever they are wrapped: EDXL-DE, SOAP,
 * a list.
 */
final class Units extends AbstractSpliterator<Units.Unit> {
  private static final String ALERT = "alert";

  /** The roots of feeds, which may be empty. */
  private static final Set<String> FEEDS = Set.of("feed", "rss", "RDF");

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
    /** An alert, of CAP or not, or an entry of a feed. */
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
        if (isUnit()) {
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

  private boolean isUnit() {
    return cursor.name().equals(ALERT) || Entry.isOne(cursor.namespace(), cursor.name());
  }

  private Unit unit() throws XmlFault {
    long line = cursor.line();
    String name = cursor.name();
    Element element = cursor.element();
    return element == null
        ? new Unit.Broken(Reason.TOO_LARGE, line, name + ": " + XmlCursor.LIMITS)
        : new Unit.Whole(element);
  }

  private @Nullable Unit emptiness() {
    return found > 0 || root == null || FEEDS.contains(root)
        ? null
        : new Unit.Broken(
            Reason.MALFORMED,
            1,
            "%s holds no alert and is no feed of alerts".formatted(Shown.of(root)));
  }
}
