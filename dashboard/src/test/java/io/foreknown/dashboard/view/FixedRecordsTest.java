package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.RecordContent.Unwritten;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Records of a moment that is over: what is made of them, and when. */
class FixedRecordsTest {
  private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");
  private static final EventKey EVEN = new EventKey(ClaimType.WARNING, "even");

  private final AtomicInteger written = new AtomicInteger();

  private ViewRecord record(int number) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", "r" + number);
    Unwritten content =
        new Unwritten(
            number % 2 == 0 ? List.of(EVEN) : List.of(),
            () -> {
              written.incrementAndGet();
              return FactsReader.of(ViewKind.EVENTS, json);
            },
            () -> json);
    return ViewRecord.unwritten("r" + number, FIRST.plusSeconds(number / 2), content);
  }

  private FixedRecords records(int many) {
    return new FixedRecords(() -> IntStream.range(0, many).mapToObj(this::record).toList());
  }

  private static List<String> ids(Iterable<ViewRecord> records) {
    return StreamSupport.stream(records.spliterator(), false).map(ViewRecord::id).toList();
  }

  @Test
  void theyAreInTheOrderOfPublicationEitherWay() {
    assertThat(ids(records(4).from(true, null, false))).containsExactly("r2", "r3", "r0", "r1");
    assertThat(ids(records(4).from(false, null, false))).containsExactly("r1", "r0", "r3", "r2");
  }

  @Test
  void aPageBeginsBehindTheLastOneWhetherOrNotThatIsThereStill() {
    Cursor third = new Cursor(FIRST.plusSeconds(1), "r3");
    Cursor none = new Cursor(FIRST.plusSeconds(1), "r2x");

    assertThat(ids(records(4).from(true, third, false))).containsExactly("r0", "r1");
    assertThat(ids(records(4).from(false, third, false))).containsExactly("r2");
    assertThat(ids(records(4).from(true, none, false))).containsExactly("r3", "r0", "r1");
    assertThat(ids(records(4).from(false, none, false))).containsExactly("r2");
  }

  @Test
  void noneIsWrittenForOneWhoDoesNotRead() {
    FixedRecords records = records(1_000);

    assertThat(records.about(EVEN)).hasSize(500);
    assertThat(records.newest()).isEqualTo(records.get("r998"));
    assertThat(records.from(true, null, false)).hasSize(1_000);
    assertThat(written).hasValue(0);
  }

  @Test
  void whoReadsHasThoseWrittenThatComeNextEachOnce() {
    FixedRecords records = records(1_000);
    var some = records.from(true, null, true).iterator();

    some.next();
    assertThat(written).hasValueBetween(1, 100);

    List<String> all = new ArrayList<>();
    records.read().forEach(each -> all.add(each.facts().text() + each.id()));
    assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(written).hasValue(1_000);
  }
}
