package io.foreknown.feeds.body;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictText;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plain text in UTF-8, one story a file; a first line without an end and a blank line behind it is
 * the headline.
 */
public final class TextBodies implements BodySource {
  private static final Pattern HEADLINE =
      Pattern.compile("\\A\\s*(\\S[^\\r\\n]{0,300}[^\\s.!?:])\\h*\\R\\h*\\R");

  private static final int FIRST_LINE = 1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    Origin origin = Origin.of(file, FIRST_LINE);
    byte[] bytes = BodyBytes.of(in);
    if (bytes == null) {
      return Stream.of(new BodyItem.Refused(origin, BodyBytes.LIMIT));
    }
    try {
      String text = StrictText.decode(ByteBuffer.wrap(bytes)).toString();
      String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
      return Stream.of(item(bare, file, origin));
    } catch (MalformedException e) {
      return Stream.of(new BodyItem.Refused(origin, e.getMessage()));
    }
  }

  private static BodyItem item(String text, String file, Origin origin) {
    return text.isBlank()
        ? new BodyItem.Refused(origin, "holds no text")
        : new BodyItem.Found(Body.of(id(file), headline(text), text), origin);
  }

  /** The name of the file, wherever it lies. */
  static String id(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static @Nullable String headline(String text) {
    Matcher matcher = HEADLINE.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
