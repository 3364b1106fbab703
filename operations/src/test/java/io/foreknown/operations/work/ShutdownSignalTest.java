package io.foreknown.operations.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.memory.MemoryOnDemand;
import io.foreknown.operations.cluster.CommandException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShutdownSignalTest {
  private static final int CUTS = 25;

  @Test
  void aCommandFailsWithAllThatIsBehindTheFailure() {
    Throwable failure =
        new IllegalStateException("while it punctuated", new IOException("no answer"));
    assertThatThrownBy(
            () ->
                ShutdownSignal.around(
                    shutdownSignal -> shutdownSignal.await(List.of(completedFuture(failure)))))
        .isInstanceOf(CommandException.class)
        .hasMessage("while it punctuated: no answer");
  }

  static Stream<Arguments> documents() {
    String claim =
        "{\"type\":\"incident\",\"id\":\"%s\",%s\"hazard\":\"fire\",\"outcome\":\"occurred\",\"began\":\"2024-05-01\",\"places\":[{\"id\":\"delta\"}]}";
    String published = "\"publishedAt\":\"2024-05-01T08:00:00Z\",";
    String alert =
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>%s</identifier><sender>met</sender><sent>2024-05-01T08:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><category>Met</category><event>Storm</event><urgency>Past</urgency><severity>Minor</severity><certainty>Likely</certainty><area><areaDesc>Delta</areaDesc></area></info></alert>";
    String story =
        "{\"uri\":\"urn:%s\",\"versioncreated\":\"2024-05-01T08:00:00Z\",\"foreknown_claims\":[%s,%s]}";
    String newsItem =
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"%s\" standard=\"NewsML-G2\" standardversion=\"2.30\"><itemMeta><itemClass qcode=\"ninat:text\"/><provider qcode=\"p:a\"/><versionCreated>2024-05-01T08:00:00Z</versionCreated></itemMeta><contentMeta><claim xmlns=\"urn:foreknown:claims\">%s</claim></contentMeta></newsItem>";
    String review =
        "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/%s\",\"datePublished\":\"2024-05-01T10:00:00Z\",\"claimReviewed\":\"It rained\",\"author\":\"A\",\"itemReviewed\":{\"@type\":\"Claim\",\"author\":\"B\"},\"reviewRating\":{\"alternateName\":\"False\"}}";
    String entry = "<item><title>%s</title><link>https://c.example/%s</link></item>";
    return Stream.of(
        Arguments.of(
            Format.NDJSON,
            claim.formatted("a", published) + "\n" + claim.formatted("b", published) + "\n"),
        Arguments.of(Format.CAP, "<l>" + alert.formatted("a") + alert.formatted("b") + "</l>"),
        Arguments.of(
            Format.NINJS,
            story.formatted("a", claim.formatted("x", ""), claim.formatted("y", ""))
                + story.formatted("b", claim.formatted("x", ""), claim.formatted("y", ""))),
        Arguments.of(
            Format.NEWSML,
            "<newsMessage>%s%s</newsMessage>"
                .formatted(
                    newsItem.formatted("a", claim.formatted("x", "")),
                    newsItem.formatted("b", claim.formatted("x", "")))),
        Arguments.of(
            Format.CLAIMREVIEW, "[" + review.formatted("a") + "," + review.formatted("b") + "]"),
        Arguments.of(
            Format.RSS,
            "<rss><channel>%s%s</channel></rss>"
                .formatted(entry.formatted("a", "a"), entry.formatted("b", "b"))));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whereverItComesNoItemIsHalf(Format format, String document) {
    byte[] bytes = document.getBytes(UTF_8);
    List<Item> all = read(format, bytes, Integer.MAX_VALUE);
    assertThat(all).hasSizeGreaterThan(1).noneMatch(Item.Refused.class::isInstance);

    for (int cut = 0; cut < CUTS; cut++) {
      List<Item> read = read(format, bytes, bytes.length * cut / CUTS);
      assertThat(read).isEqualTo(all.subList(0, read.size()));
      assertThat(read.stream().filter(each -> origin(each).equals(origin(all.get(0)))).count())
          .as("claims of the first item")
          .isIn(0L, ofFirst(all));
    }
  }

  private static long ofFirst(List<Item> items) {
    return items.stream().filter(each -> origin(each).equals(origin(items.get(0)))).count();
  }

  private static String origin(Item item) {
    return item instanceof Item.Accepted accepted
        ? accepted.claim().header().id().replaceFirst("(#|:claim).*", "")
        : item.toString();
  }

  /** What was read when the program was asked to end after so many bytes. */
  private static List<Item> read(Format format, byte[] bytes, int until) {
    List<Item> read = new ArrayList<>();
    try (Memory memory = new MemoryOnDemand(MemoryFile::temporary)) {
      ShutdownSignal.around(
          shutdownSignal -> {
            InputStream in = shutdownSignal.gate(asking(shutdownSignal, bytes, until));
            format.open(Setup.of(memory)).read(in, "feed").forEach(read::add);
          });
    } catch (StoppedException e) {
      return read;
    }
    return read;
  }

  /** Gives a byte at a time. */
  private static InputStream asking(ShutdownSignal shutdownSignal, byte[] bytes, int until) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      private int given;

      @Override
      public int read() throws IOException {
        given++;
        if (given > until) {
          shutdownSignal.ask();
        }
        return super.read();
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        given++;
        if (given > until) {
          shutdownSignal.ask();
        }
        return super.read(to, from, Math.min(1, length));
      }
    };
  }
}
