package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.Mention;
import io.foreknown.feeds.story.Mentions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an item says of its story, and its claims need not repeat. */
final class NinjsStoryReader {
  private static final String PLAIN = "text/plain";

  private final NewsObject item;

  NinjsStoryReader(NewsObject item) {
    this.item = item;
  }

  /** Null when there is a problem, which is noted. */
  @Nullable Background read() {
    List<NewsObject> places = item.objects(item.firstOf("places", "place"));
    List<NewsObject> people = item.objects(item.firstOf("people", "person"));
    List<NewsObject> organisations = item.objects(item.firstOf("organisations", "organisation"));
    List<NewsObject> sources = item.objects(item.firstOf("infosources", "infosource"));
    List<NewsObject> events = item.objects(item.firstOf("events", "event"));
    List<Mention> parties =
        NinjsConcepts.parties(
            Stream.of(people, organisations, sources).flatMap(List::stream).toList());
    return item.problems()
        .attempt(
            item.path(),
            () ->
                new Background(
                    new Story(url(), headline(), outlet(sources), item.text("language")),
                    NinjsConcepts.events(events),
                    new Mentions("places", NinjsConcepts.places(places)),
                    new Mentions("people, organisations and sources", parties)));
  }

  private @Nullable String headline() {
    return Stream.of(item.text("headline"), fromList(), item.text("headline_main"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(item.text("title"));
  }

  /** The main one in plain text, else the first. */
  private @Nullable String fromList() {
    List<NewsObject> all = item.objects("headlines");
    return Stream.concat(all.stream().filter(NinjsStoryReader::isMain), all.stream())
        .map(headline -> headline.text("value"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isMain(NewsObject headline) {
    String role = headline.text("role");
    String type = headline.text("contenttype");
    return (role == null || role.equals("main")) && (type == null || type.equals(PLAIN));
  }

  private @Nullable String outlet(List<NewsObject> sources) {
    String holder = item.text("copyrightholder");
    return holder != null || sources.isEmpty() ? holder : sources.get(0).text("name");
  }

  /** A web page among the renditions, else the item's own address if it is one. */
  private @Nullable String url() {
    for (JsonNode rendition : item.get("renditions")) {
      NewsObject given = NewsObject.of(rendition, item.path(), item.problems(), item.notes());
      String type = given.text(given.firstOf("contenttype", "mimetype"));
      String href = given.text("href");
      if (href != null
          && WebAddress.isOne(href)
          && type != null
          && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
        return href;
      }
    }
    String uri = item.text("uri");
    return uri != null && WebAddress.isOne(uri) ? uri : null;
  }
}
