package io.foreknown.cli.input;

import io.foreknown.producers.body.BodySource;
import io.foreknown.producers.body.HtmlBodies;
import io.foreknown.producers.body.TextBodies;
import io.foreknown.producers.encoding.PlainStream;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.newsml.NewsmlBodies;
import io.foreknown.producers.ninjs.NinjsBodies;
import io.foreknown.producers.syndication.SyndicationBodies;
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
