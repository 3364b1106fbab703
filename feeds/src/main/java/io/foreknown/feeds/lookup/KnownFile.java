package io.foreknown.feeds.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.Line;
import io.foreknown.feeds.ndjson.LineCutter;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.ndjson.StrictText;
import io.foreknown.feeds.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A newsroom's own list of places or parties: one JSON object a line ({@code .ndjson}), or a YAML
 * list of the same. An object has the fields that it has in a claim, and {@code aliases} and {@code
 * codes} beside them.
 */
public final class KnownFile<T> {
  /** Bytes of a line. */
  private static final int LIMIT = 1 << 20;

  private final Wording<T> wording;
  private final List<Known<T>> known = new ArrayList<>();
  private final Map<String, String> whereById = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private KnownFile(Wording<T> wording) {
    this.wording = wording;
  }

  /**
   * Reads all of it.
   *
   * @param file its name gives the format: YAML when it ends in {@code .yaml} or {@code .yml}
   * @throws InvalidValueException with all problems of the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> List<Known<T>> read(InputStream in, String file, Wording<T> wording) {
    KnownFile<T> reading = new KnownFile<>(wording);
    try {
      if (file.endsWith(".yaml") || file.endsWith(".yml")) {
        reading.yaml(in);
      } else {
        reading.lines(new LineCutter(in, LIMIT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    ProblemList.failIfAny(file, reading.problems);
    return reading.known;
  }

  private void yaml(InputStream in) throws IOException {
    try {
      JsonNode list = YamlText.read(in);
      if (!list.isArray()) {
        refuse("", "a list is expected");
      }
      for (int i = 0; i < list.size(); i++) {
        one("[%d]".formatted(i), list.get(i));
      }
    } catch (MalformedException e) {
      refuse("", e.getMessage());
    }
  }

  private void lines(LineCutter cutter) throws IOException {
    for (Line line = cutter.next(); line != null; line = cutter.next()) {
      String where = "line " + line.number();
      if (line.size() > LIMIT) {
        refuse(where, "has %d bytes, at most %d are allowed".formatted(line.size(), LIMIT));
      } else if (!line.isBlank()) {
        line(where, line.bytes());
      }
    }
  }

  private void line(String where, ByteBuffer bytes) {
    try {
      one(where, StrictJson.object(StrictText.decode(bytes)));
    } catch (MalformedException e) {
      refuse(where, e.getMessage());
    }
  }

  private void one(String where, JsonNode tree) {
    if (!(tree instanceof ObjectNode object)) {
      refuse(where, "an object is expected");
      return;
    }
    List<String> aliases = texts(where, object, "aliases");
    List<String> codes = texts(where, object, "codes");
    Problems found = new Problems();
    T thing = wording.reader().read(object, found);
    found.found().forEach(problem -> refuse(where, problem.toString()));
    if (thing != null) {
      List<String> names = new ArrayList<>(List.of(wording.name().apply(thing)));
      names.addAll(aliases);
      String id = wording.id().apply(thing);
      String before = whereById.putIfAbsent(id, where);
      if (before != null) {
        refuse(where, "'%s' is there already: %s".formatted(id, before));
      }
      known.add(new Known<>(id, thing, names, codes));
    }
  }

  /** Takes the list out of the object, as the contract of claims does not know it. */
  private List<String> texts(String where, ObjectNode object, String field) {
    JsonNode list = object.remove(field);
    List<String> texts = new ArrayList<>();
    if (list != null && !list.isArray()) {
      refuse(where, field + ": a list of texts is expected");
      return texts;
    }
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i).isTextual()) {
        texts.add(list.get(i).textValue());
      } else {
        refuse(where, "%s[%d]: a text is expected".formatted(field, i));
      }
    }
    return texts;
  }

  private void refuse(String where, String message) {
    problems.add(new Problem(where, message));
  }
}
