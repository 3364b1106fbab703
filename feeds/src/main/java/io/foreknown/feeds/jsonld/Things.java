package io.foreknown.feeds.jsonld;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The things that a document is about, as they are asked for: what its lists, its graph and its
 * feed hold, and itself where it is one. Several documents may follow each other.
 *
 * <p>Holds one thing at a time, however long the document is. Where the document is no JSON it
 * ends.
 */
public final class Things implements Splitter<Found> {
  /** Objects and lists within each other. */
  static final int DEPTH = 64;

  /** Digits of a number, characters of a name. */
  private static final int WORD = 1_000;

  /** Names of fields behind which further things lie, each on its own. */
  static final Set<String> HOLDERS =
      Set.of(
          "@graph",
          "dataFeedElement",
          "hasPart",
          "item",
          "itemListElement",
          "mainEntity",
          "review");

  /** What the parser says about itself. */
  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "\\n.*| \\(start marker at [^)]*\\)[^)]*\\)|: enable `[^`]*` to allow|, from `[^`]*`",
          Pattern.DOTALL);

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(WORD)
                  .maxNameLength(WORD)
                  .maxStringLength(2 * Budget.CHARACTERS)
                  .build())
          .build();

  private final JsonParser parser;
  private final Deque<OpenValue> open = new ArrayDeque<>();
  private boolean over;

  private Things(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads UTF-8, with or without a byte order mark.
   *
   * @param in one that can mark
   * @throws UncheckedIOException if it breaks
   */
  public static Things in(InputStream in) {
    try {
      in.mark(BYTE_ORDER_MARK.length);
      if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
        in.reset();
      }
      return in(new InputStreamReader(in, UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from there. */
  public static Things in(Reader reader) {
    try {
      return new Things(JSON.createParser(new ShortStrings(reader, Budget.CHARACTERS + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Found next() throws IOException {
    try {
      Found found = null;
      while (!over && found == null) {
        JsonToken token = parser.nextToken();
        over = token == null;
        found = token == null ? null : step(token);
      }
      return found;
    } catch (StreamConstraintsException e) {
      return end(Reason.TOO_LARGE, explained(e));
    } catch (JsonProcessingException e) {
      return end(Reason.MALFORMED, "is not JSON: " + explained(e));
    } catch (CharacterCodingException e) {
      return end(Reason.MALFORMED, "is not UTF-8 from about here on");
    }
  }

  private @Nullable Found step(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT, START_ARRAY -> begin(token);
      case END_OBJECT, END_ARRAY -> open.pop().found();
      case FIELD_NAME -> field(parser.currentName());
      default ->
          open.isEmpty()
              ? end(Reason.MALFORMED, "is a single value, an object or a list is expected")
              : null;
    };
  }

  private @Nullable Found begin(JsonToken token) throws IOException {
    OpenValue outer = open.peek();
    String path = outer == null ? "" : outer.pathOf(parser.currentName());
    String context = outer == null ? null : outer.context();
    open.push(
        token == JsonToken.START_OBJECT
            ? OpenValue.object(path, line(), context)
            : OpenValue.list(path, line(), context));
    return null;
  }

  private @Nullable Found field(String name) throws IOException {
    OpenValue inner = open.element();
    JsonToken value = parser.nextToken();
    if (HOLDERS.contains(name) && value.isStructStart()) {
      inner.holds();
      return begin(value);
    }
    inner.budget().room(name.length());
    inner.put(name, new BoundedTree(parser, inner.budget()).value());
    return null;
  }

  private Found end(Reason reason, String problem) {
    over = true;
    return new Found.Broken(reason, problem, "", line());
  }

  private static String explained(JsonProcessingException e) {
    return ABOUT_ITSELF.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
  }

  @Override
  public long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
