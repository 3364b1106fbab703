package io.foreknown.dashboard.past;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim that is erased while a dashboard runs. */
class ErasureTest {
  private final Newsroom newsroom = new Newsroom();

  /** Not as a constant of the program, so that the word is nowhere but in the claims. */
  private static String word(String end) {
    return new StringBuilder("yradnauq").reverse().append(end).toString();
  }

  private static Claim warning(int revision) {
    Party issuer = new Party("warner", word("warner" + revision), List.of());
    return aWarning("w1")
        .revision(revision)
        .published("2024-03-0" + revision)
        .by(issuer)
        .issued("2024-03-0" + revision)
        .of("security.terrorism")
        .claim();
  }

  private static Claim statement(String id, boolean truth, int day) {
    return aStatement(id)
        .by(new Party("by" + id, word("speaker"), List.of()))
        .holding(truth)
        .quoting(word("quote"))
        .said("2024-03-0%dT12:00:00Z".formatted(day))
        .published("2024-03-0%dT12:00:00Z".formatted(day))
        .claim();
  }

  private void published() throws InterruptedException {
    newsroom.published(
        warning(1),
        aReport("i1").of("security.terrorism").published("2024-03-09").claim(),
        statement("s1", true, 3),
        statement("s2", false, 4));
    newsroom.judged("2024-03-10");
    newsroom.published(warning(2));
    newsroom.judged("2024-03-10");
    for (String moment : List.of("2024-03-01", "2024-03-02", "2024-03-05", "2024-03-10")) {
      read(newsroom.asOf(moment));
    }
    assertThat(newsroom.views().page(ViewKind.EVENTS, withWord(), null, 10).items()).isNotEmpty();
  }

  private static Filter withWord() {
    return new Filter(null, null, null, null, null, null, null, List.of(word("")), null);
  }

  /** All that a moment makes when it is asked for. */
  private static void read(Views views) {
    for (ViewKind viewKind : ViewKind.values()) {
      views.page(viewKind, withWord(), null, 10);
      for (ViewRecord viewRecord : views.of(viewKind).all()) {
        assertThat(viewRecord.json().toString()).isNotEmpty();
      }
    }
    assertThat(views.parties()).isNotEmpty();
  }

  private void erase() throws InterruptedException {
    newsroom.published(
        Retraction.erasing("w1", ClaimType.WARNING),
        Retraction.erasing("s1", ClaimType.STATEMENT),
        Retraction.erasing("s2", ClaimType.STATEMENT));
    newsroom.erased("2024-03-10").judged("2024-03-10");
    for (ViewKind viewKind : ViewKind.values()) {
      newsroom.moved(viewKind);
    }
  }

  /** What comes again under its id, from a feed that has it still. */
  private void publishedAgain() {
    newsroom.published(warning(2), statement("s1", true, 3));
  }

  @Test
  void nothingOfItIsLeftInMemory(@TempDir Path directory) throws Exception {
    published();
    assertThat(times(directory.resolve("before.hprof"))).isPositive();

    erase();
    publishedAgain();
    overwriteBuffers();

    assertThat(times(directory.resolve("after.hprof"))).isZero();
  }

  @Test
  void noMomentHasKnownItAndNoVersionIsShown() throws InterruptedException {
    published();
    erase();
    publishedAgain();

    for (String moment : List.of("2024-03-01", "2024-03-02", "2024-03-10")) {
      assertThat(newsroom.asOf(moment).of(ViewKind.EVENTS).get("warning:w1")).isNull();
    }
    ViewRecord mark = Objects.requireNonNull(newsroom.views().of(ViewKind.CLAIMS).get("w1"));
    assertThat(mark.history()).hasSize(1);
    assertThat(mark.json().toString()).doesNotContain(word(""));
  }

  /** Readers and writers of JSON keep their buffers, where bytes stay until others come. */
  private void overwriteBuffers() {
    newsroom.published(
        IntStream.range(0, 20)
            .mapToObj(number -> aStatement("t" + number).quoting("-".repeat(4_900)).claim())
            .toArray(Claim[]::new));
  }

  /** How often the word is in what the heap of this process holds on to. */
  private static int times(Path dump) throws IOException {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    byte[] wanted = word("").getBytes(ISO_8859_1);
    int times = 0;
    int matched = 0;
    try (InputStream in = Files.newInputStream(dump)) {
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read > 0; read = in.read(some)) {
        for (int at = 0; at < read; at++) {
          matched = some[at] == wanted[matched] ? matched + 1 : some[at] == wanted[0] ? 1 : 0;
          if (matched == wanted.length) {
            times++;
            matched = 0;
          }
        }
      }
    }
    return times;
  }
}
