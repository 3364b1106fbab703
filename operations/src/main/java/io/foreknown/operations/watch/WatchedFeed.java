package io.foreknown.operations.watch;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.Journal;
import java.util.stream.Stream;

/** What is done with the documents of a place that is looked at again and again; by one thread. */
interface WatchedFeed extends AutoCloseable {
  /**
   * What is read.
   *
   * @param name as it is remembered
   * @param stamp changes when it does
   * @param shown as the user knows it
   */
  record Document(String name, String stamp, String shown) {}

  /** What a document holds, read by whichever source asks; once, and to be closed. */
  interface Content {
    Stream<Item> items(Source source);

    Stream<BodyItem> stories(BodySource source);
  }

  /** What was read before. */
  Journal journal();

  /** Before the first document of a look. */
  void begin();

  /** Sends what is new in a document, and reports what became of it. */
  void deliver(String fate, Document document, Content content);

  /** After the last document of a look. */
  void end();

  /** When the program is asked to end, between two items: keeps what was sent. */
  Summary stop();

  @Override
  void close();
}
