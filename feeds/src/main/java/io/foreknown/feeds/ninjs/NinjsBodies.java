package io.foreknown.feeds.ninjs;

import io.foreknown.domain.claim.Story;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyBytes;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.feeds.body.PlainText;
import io.foreknown.feeds.json.Cut;
import io.foreknown.feeds.json.ItemCutter;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.ndjson.StrictText;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.Edition;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stories of ninjs 1.x to 3.x: {@code body_text}, {@code body_xhtml}, or {@code bodies}. */
public final class NinjsBodies implements BodySource {
  private static final String PLAIN = "text/plain";

  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    return new ItemCutter(in, Body.BYTES)
        .pieces(file)
        .map(cut -> item(cut, Origin.of(file, cut.line())));
  }

  private static BodyItem item(Cut cut, Origin origin) {
    if (cut.size() > Body.BYTES) {
      return new BodyItem.Refused(origin, BodyBytes.LIMIT);
    }
    try {
      Problems problems = new Problems();
      NewsObject item =
          NewsObject.of(
              StrictJson.object(StrictText.decode(cut.bytes())), Path.ROOT, problems, problems);
      BodyItem found = item(item, origin);
      return problems.isEmpty()
          ? found
          : new BodyItem.Refused(origin, problems.found().get(0).toString());
    } catch (MalformedException e) {
      return new BodyItem.Refused(origin, e.getMessage());
    }
  }

  private static BodyItem item(NewsObject item, Origin origin) {
    String uri = item.text("uri");
    String text = text(item);
    Background background = new NinjsStoryReader(item).read();
    if (uri == null || text.isBlank() || background == null) {
      return new BodyItem.Refused(
          origin, uri == null ? "uri: is missing" : "holds no text of a story");
    }
    Story story = background.story();
    String version = item.text("version");
    return new BodyItem.Found(
        new Body(
            uri,
            Math.max(1, Edition.number(version == null ? "1" : version)),
            story.url(),
            story.headline(),
            story.outlet(),
            story.language(),
            published(item),
            later(item.time("embargoed"), item.time("embargoeduntil")),
            text),
        origin);
  }

  private static @Nullable Instant published(NewsObject item) {
    Instant version = item.time("versioncreated");
    return version == null ? item.time("firstcreated") : version;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** Plain text first; of several bodies the longest. */
  private static String text(NewsObject item) {
    String plain = item.text("body_text");
    String marked = item.text("body_xhtml");
    if (plain != null || marked != null) {
      return plain == null ? PlainText.of(String.valueOf(marked)) : plain;
    }
    String best = "";
    for (NewsObject body : item.objects("bodies")) {
      String value = body.text("value");
      String type = body.text("contenttype");
      boolean isPlain = type == null || type.toLowerCase(Locale.ROOT).startsWith(PLAIN);
      String text = value == null ? "" : isPlain ? value : PlainText.of(value);
      best = text.length() > best.length() ? text : best;
    }
    return best;
  }
}
