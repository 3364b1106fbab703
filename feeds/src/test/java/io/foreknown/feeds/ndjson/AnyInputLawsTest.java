package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.feeds.Item;
import java.nio.CharBuffer;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, each line is accepted or refused with a problem, and nothing is thrown. */
class AnyInputLawsTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Property
  void anyBytesAreAnsweredLineByLine(@ForAll byte[] bytes) {
    assertThat(Given.reading(bytes)).allSatisfy(AnyInputLawsTest::isAnswered);
  }

  @Property(tries = 1_000)
  void claimWithOneValueReplacedIsAnswered(
      @ForAll("lines") String line, @ForAll int where, @ForAll("values") JsonNode value)
      throws MalformedException {
    ObjectNode claim = (ObjectNode) StrictJson.object(CharBuffer.wrap(line.toCharArray()));
    List<JsonNode> objects = claim.findParents("id");
    objects.addAll(claim.findParents("from"));
    objects.addAll(claim.findParents("coordinates"));
    ObjectNode object = (ObjectNode) objects.get(Math.floorMod(where, objects.size()));
    List<String> names = names(object);
    object.set(names.get(Math.floorMod(where / 7, names.size())), value);

    assertThat(Given.reading(claim.toString()))
        .singleElement()
        .satisfies(AnyInputLawsTest::isAnswered);
  }

  private static List<String> names(ObjectNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static void isAnswered(Item item) {
    if (item instanceof Item.Refused refused) {
      assertThat(refused.rejection().problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Claims.claims().map(ClaimJson::write);
  }

  @Provide
  Arbitrary<JsonNode> values() {
    return Arbitraries.of(
        JSON.nullNode(),
        JSON.booleanNode(true),
        JSON.numberNode(-1),
        JSON.numberNode(1.5e300),
        JSON.numberNode(Long.MAX_VALUE),
        JSON.textNode(""),
        JSON.textNode("2024-03-22"),
        JSON.textNode("9999-12-31T23:59:59-18:00"),
        JSON.textNode("x".repeat(6_000)),
        JSON.objectNode(),
        JSON.objectNode().put("id", "x"),
        JSON.objectNode().put("type", "Point"),
        JSON.arrayNode(),
        JSON.arrayNode().add(0).add(90),
        JSON.arrayNode().add(JSON.arrayNode()),
        ring(0, 0, 0, 0, 0, 0, 0, 0),
        ring(0, 0, 180, 0, -180, 0, 0, 0),
        ring(0, 90, 90, 90, 180, 90, 0, 90),
        ring(0, 0, 10, 0, 0, 10, 10, 10, 0, 0));
  }

  /** A ring through these positions, most of them no polygon on the sphere. */
  private static JsonNode ring(double... lonLat) {
    var ring = JSON.arrayNode();
    for (int i = 0; i < lonLat.length; i += 2) {
      ring.add(JSON.arrayNode().add(lonLat[i]).add(lonLat[i + 1]));
    }
    return JSON.arrayNode().add(ring);
  }
}
