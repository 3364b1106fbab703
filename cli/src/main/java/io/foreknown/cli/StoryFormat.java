package io.foreknown.cli;

import io.foreknown.producers.body.BodySource;
import io.foreknown.producers.body.HtmlBodies;
import io.foreknown.producers.body.TextBodies;
import io.foreknown.producers.encoding.PlainStream;
import io.foreknown.producers.newsml.NewsmlBodies;
import io.foreknown.producers.ninjs.NinjsBodies;
import io.foreknown.producers.syndication.SyndicationBodies;
import java.util.function.Supplier;

/** What a story may come in; a file may be packed by gzip. */
enum StoryFormat {
  TEXT(TextBodies::new),
  HTML(HtmlBodies::new),
  NINJS(NinjsBodies::new),
  RSS(SyndicationBodies::new),
  NEWSML(NewsmlBodies::new);

  private final Supplier<BodySource> opener;

  StoryFormat(Supplier<BodySource> opener) {
    this.opener = opener;
  }

  /** Reads its stories. */
  BodySource open() {
    BodySource source = opener.get();
    return (in, file) -> source.read(PlainStream.ofAny(in), file);
  }
}
