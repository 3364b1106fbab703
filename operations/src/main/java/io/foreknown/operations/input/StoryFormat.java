package io.foreknown.operations.input;

import io.foreknown.feeds.body.BodySource;
import io.foreknown.feeds.body.HtmlBodies;
import io.foreknown.feeds.body.TextBodies;
import io.foreknown.feeds.encoding.PlainStream;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.newsml.NewsmlBodies;
import io.foreknown.feeds.ninjs.NinjsBodies;
import io.foreknown.feeds.syndication.SyndicationBodies;
import java.util.Locale;
import java.util.function.Supplier;

/** What a story may come in; a file may be packed by gzip. */
public enum StoryFormat {
  TEXT("text/plain, */*;q=0.1", TextBodies::new),
  HTML(Format.CLAIMREVIEW.accepted(), HtmlBodies::new),
  NINJS(Format.NINJS.accepted(), NinjsBodies::new),
  RSS(Format.RSS.accepted(), SyndicationBodies::new),
  NEWSML(Format.NEWSML.accepted(), NewsmlBodies::new);

  private final String accepted;
  private final Supplier<BodySource> opener;

  StoryFormat(String accepted, Supplier<BodySource> opener) {
    this.accepted = accepted;
    this.opener = opener;
  }

  /** The word for it on the command line, in small letters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media types that a server is asked for, as the header {@code Accept} has them. */
  public String accepted() {
    return accepted;
  }

  /** Reads its stories. */
  public BodySource open() {
    BodySource source = opener.get();
    return (in, file) -> source.read(PlainStream.ofAny(in), file);
  }
}
