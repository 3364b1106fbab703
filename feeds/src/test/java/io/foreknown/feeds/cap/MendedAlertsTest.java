package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts that break the standard and warn all the same. */
class MendedAlertsTest {
  private static final String CODE =
      "<geocode><valueName>EMMA_ID</valueName><value>DE001</value></geocode>";
  private static final String SQUARE = "<polygon>50,10 50,11 51,11 51,10 50,10</polygon>";

  private static Item read(String alert, Care care) {
    List<Item> items = Given.reading(new CapSource(new HeapMemory(), Given.policy(care)), alert);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  /** An alert with this in its area. */
  private static String area(String more) {
    return alert("a").replace("</areaDesc>", "</areaDesc>" + more);
  }

  private static List<Place> targets(String alert) {
    return ((Warning) ((Item.Accepted) read(alert, Care.MENDING)).claim()).targets();
  }

  private static List<String> notes(String alert) {
    return ((Item.Accepted) read(alert, Care.MENDING))
        .notes().stream().map(Problem::toString).toList();
  }

  @Test
  void ringThatTouchesItselfIsPartedAndItsCodesStay() {
    String alert =
        area("<polygon>50,10 50,11 50.5,10.5 51,11 51,10 50.5,10.5 50,10</polygon>" + CODE);

    assertThat(targets(alert))
        .hasSize(2)
        .allMatch(place -> place.lineage().equals(List.of("EMMA_ID:DE001", "DE")));
    assertThat(notes(alert))
        .singleElement()
        .asString()
        .startsWith("info[0].area[0].polygon[0]: a ring is no simple line")
        .endsWith("; mended: it is parted where it crosses itself");
    assertThat(Told.of(read(alert, Care.STRICT)))
        .startsWith("1 INVALID\n  info[0].area[0].polygon[0]: a ring is no simple line");
  }

  @Test
  void shapeThatCannotBeReadIsLeftOutWhereAnotherAreaRemains() {
    String broken = "<polygon>50,10 far,11 51,11 50,10</polygon>";

    assertThat(targets(area(broken + CODE)))
        .singleElement()
        .extracting(Place::id)
        .isEqualTo("EMMA_ID:DE001");
    assertThat(targets(area(broken + SQUARE))).hasSize(1);
    assertThat(notes(area(broken + CODE)))
        .containsExactly("info[0].area[0].polygon[0]: has 'far', a number is expected");
    assertThat(Told.of(read(area(broken), Care.MENDING)))
        .isEqualTo(
            "1 INVALID\n  info: has no area; a warning needs one\n"
                + "  info[0].area[0].polygon[0]: has 'far', a number is expected");
  }

  @Test
  void optionalElementThatCannotBeReadCostsItself() {
    String alert =
        alert("a")
            .replace(
                "<urgency>Immediate</urgency>",
                "<responseType>Run away</responseType><urgency>Soon</urgency><expires>never</expires>")
            .replace("<area>", "<parameter><valueName>x</valueName></parameter><mood/><area>");

    assertThat(notes(alert)).hasSize(5).allMatch(note -> note.startsWith("info[0]."));
    assertThat(((Warning) ((Item.Accepted) read(alert, Care.MENDING)).claim()).urgency().urgency())
        .isNull();
    assertThat(Told.of(read(alert, Care.STRICT)).lines()).hasSize(6);
  }

  @Test
  void whatAnAlertCannotDoWithoutIsRefused() {
    for (String element : List.of("identifier", "sender", "sent", "status", "scope")) {
      String without = alert("a").replaceFirst("<" + element + ">[^<]*</" + element + ">", "");

      assertThat(Told.of(read(without, Care.MENDING)))
          .isEqualTo("1 INVALID\n  " + element + ": is missing");
    }
  }

  @Test
  void alertWithoutFaultHasNoNotes() {
    assertThat(notes(area(SQUARE + CODE))).isEmpty();
  }
}
