package io.foreknown.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Claims like those of the demo, which must go, and the word by which they are found. */
final class Hidden {
  static final String WORD = "Quixalot";
  static final List<String> IDS = List.of("hidden-warning", "hidden-statement", "story:hidden.txt");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Hidden() {}

  /** A story that says so, of which something is proposed. */
  static String story() {
    return "A ferry capsized off Moscow on Friday, killing 17 people, %s said.\n".formatted(WORD);
  }

  /** The warning in two revisions, one of them in conflict, the statement, and a broken line. */
  static List<String> lines() throws IOException {
    ObjectNode warning = like("embassy.warning.public", "hidden-warning");
    ObjectNode statement = like("crocus.statement.us-officials-specificity", "hidden-statement");
    ((ObjectNode) statement.path("speaker")).put("id", "hidden-speaker").put("name", WORD);
    String first = warning.toString();
    String conflict = warning.put("paraphrase", WORD + " in other words").toString();
    String second = warning.put("revision", 2).put("event", "us-warning-crocus").toString();
    return List.of(
        first, conflict, second, statement.toString(), first.substring(0, first.length() - 1));
  }

  private static ObjectNode like(String id, String name) throws IOException {
    for (String line : Program.crocusLines()) {
      ObjectNode claim = (ObjectNode) JSON.readTree(line);
      if (claim.path("id").asText().equals(id)) {
        claim.put("id", name).put("quote", WORD + " was quoted");
        claim.withObject("story").put("headline", WORD + " in a headline");
        return claim;
      }
    }
    throw new AssertionError(id);
  }
}
