package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.avro.Count;
import io.foreknown.avro.Party;
import io.foreknown.avro.Scale;
import io.foreknown.avro.Story;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.schemas.given.Later;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ContentHashesTest {
  private static final Story STORY = new Story("https://news.example/1", "Attack", null, "en");

  @Test
  void equalContentsHaveOneHash() {
    assertThat(hash(aReport())).isEqualTo(hash(aReport()));
  }

  @Test
  void contentsThatDifferInAnyFieldHaveDifferentHashes() {
    List<ReportBuilder> reports =
        List.of(
            aReport(),
            aReport().revision(2),
            aReport().published("2024-03-23"),
            aReport().ofEvent("crocus"),
            aReport().of("security"),
            aReport().began("2024-03-22"),
            aReport().ended("2024-03-22"),
            aReport().at("https://news.example/1"),
            aReport().on(Given.site("arena")),
            aReport().on(Given.site("arena", "RU")),
            aReport().on(Given.site("arena"), Given.site("RU")),
            aReport().by(Given.party("isis")),
            aReport().byNobodyBut(Given.party("isis")));
    Set<ContentHash> hashes = new HashSet<>();

    reports.forEach(report -> hashes.add(hash(report)));

    assertThat(hashes).hasSameSizeAs(reports);
  }

  @Test
  void textCannotMoveFromOneFieldToTheNextUnseen() {
    Stream<IndexedRecord> contents =
        Stream.of(
            new Scale("ab", "c"),
            new Scale("a", "bc"),
            new Party("a", "b", List.of("c", "d")),
            new Party("a", "b", List.of("cd")),
            new Party("a", "b", List.of()),
            new Count(7L, null),
            new Count(null, 7L));

    assertThat(contents.map(ContentHashes::of)).doesNotHaveDuplicates();
  }

  @Test
  void fieldOfALaterSchemaThatIsNotUsedLeavesTheHashAsItWas() {
    assertThat(ContentHashes.of(Later.withField("byline", null, STORY)))
        .isEqualTo(ContentHashes.of(STORY));
  }

  @Test
  void fieldOfALaterSchemaThatIsUsedChangesTheHash() {
    assertThat(ContentHashes.of(Later.withField("byline", "A. Reporter", STORY)))
        .isNotEqualTo(ContentHashes.of(STORY));
  }

  @Test
  void timesAsTheyWereGivenAreNoContent() {
    SpecificRecord plain = ClaimToAvro.record(aReport().claim());
    SpecificRecord given = ClaimToAvro.record(aReport().claim());
    given.put(
        given.getSchema().getField("originalTimes").pos(),
        Map.of("publishedAt", "2024-03-22T19:58:00+03:00"));

    assertThat(given).isNotEqualTo(plain);
    assertThat(ContentHashes.of(given)).isEqualTo(ContentHashes.of(plain));
  }

  private static ReportBuilder aReport() {
    return Given.aReport("i1");
  }

  private static ContentHash hash(ReportBuilder report) {
    IncidentReport claim = report.claim();
    return ContentHashes.of((IndexedRecord) ClaimToAvro.record(claim));
  }
}
