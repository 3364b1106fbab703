package io.foreknown.cli.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A bill of materials in the JSON of CycloneDX. */
final class Bill {
  private Bill() {}

  static List<Component> read(Path file) throws IOException {
    JsonNode components = new ObjectMapper().readTree(file.toFile()).path("components");
    return stream(components).map(Bill::component).toList();
  }

  private static Component component(JsonNode component) {
    return new Component(
        component.path("group").asText(),
        component.path("name").asText(),
        component.path("version").asText(),
        stream(component.path("licenses")).map(Bill::licence).toList());
  }

  /** The SPDX identifier or expression, or the name of what has none. */
  private static String licence(JsonNode choice) {
    JsonNode licence = choice.path("license");
    return choice
        .path("expression")
        .asText(licence.path("id").asText(licence.path("name").asText()));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
