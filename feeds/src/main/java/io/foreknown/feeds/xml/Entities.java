package io.foreknown.feeds.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.problem.Excerpt;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a document without document type means by an entity: HTML's names stand for their
 * characters, for feeds are written by those who write pages. Another name is noted and stands for
 * a character that says so; nothing is ever fetched.
 */
final class Entities implements XMLResolver {
  private static final String UNKNOWN = "\uFFFD";

  private @Nullable String unknown;

  @Override
  public InputStream resolveEntity(
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base,
      @Nullable String name) {
    String meant = name == null ? "" : org.jsoup.nodes.Entities.getByName(name);
    if (meant.isEmpty()) {
      unknown = unknown == null ? String.valueOf(name) : unknown;
      meant = UNKNOWN;
    }
    return new ByteArrayInputStream(escaped(meant).getBytes(UTF_8));
  }

  /** Some of HTML's names mean what begins a tag or an entity. */
  private static String escaped(String text) {
    return text.replace("&", "&#38;").replace("<", "&#60;");
  }

  /** Forgets what was met so far. */
  void restart() {
    unknown = null;
  }

  /** What is wrong with an element that has one that nobody knows; null when none has come. */
  @Nullable String problem() {
    return unknown == null
        ? null
        : "refers to the entity %s, which neither XML nor HTML knows"
            .formatted(Excerpt.of(unknown));
  }
}
