package io.foreknown.dashboard.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.json.RecordJson;
import java.time.Instant;

/**
 * That a source of what is shown does not answer, so that nobody knows what has been published
 * since.
 *
 * @param since when it last answered; of one that never has, when it was first asked
 * @param problem what the client says of it, for those who run the server
 */
public record Silence(Dependency source, Instant since, String problem) {
  /** Who may be silent. */
  public enum Dependency {
    KAFKA,
    SCHEMA_REGISTRY
  }

  /** What readers learn of it, for the caller to add to. */
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", source.name())
        .put("since", RecordJson.moment(since));
  }
}
