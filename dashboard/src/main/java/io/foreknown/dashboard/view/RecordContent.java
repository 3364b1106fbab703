package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.event.EventKey;
import java.util.List;
import java.util.function.Supplier;

/** What a record says, and what it is found by. */
sealed interface RecordContent {
  /** What it is found by. */
  Facts facts();

  /** The events that it is about, which its facts say too. */
  List<EventKey> subjects();

  /** The record as JSON. */
  JsonText json();

  /** Its versions so far, this one included, oldest first. */
  List<JsonText> history();

  /** The content of a record that was written before. */
  record Written(Facts facts, JsonText json, List<JsonText> history) implements RecordContent {
    /** Copies the list. */
    public Written {
      history = List.copyOf(history);
    }

    @Override
    public List<EventKey> subjects() {
      return facts.subjects();
    }
  }

  /**
   * The content of a record that is written when somebody reads it: most of those of a past moment
   * nobody ever does. It is searched more often than shown, so either is made by itself.
   */
  final class Unwritten implements RecordContent {
    private final List<EventKey> subjects;
    private final Lazy<Facts> facts;
    private final Lazy<JsonText> json;

    /** What the suppliers give must be the same whenever they are asked. */
    Unwritten(List<EventKey> subjects, Supplier<Facts> facts, Supplier<ObjectNode> json) {
      this.subjects = subjects;
      this.facts = new Lazy<>(facts);
      this.json = new Lazy<>(() -> JsonText.of(json.get()));
    }

    @Override
    public Facts facts() {
      return facts.get();
    }

    @Override
    public List<EventKey> subjects() {
      return subjects;
    }

    @Override
    public JsonText json() {
      return json.get();
    }

    @Override
    public List<JsonText> history() {
      return List.of(json());
    }
  }
}
