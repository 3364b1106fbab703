package io.foreknown.stories.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers what it was told to, in that order, and remembers what it was asked. */
final class ScriptedModel implements Model {
  private final Deque<ModelReply> replies;
  private final List<String> requests = new ArrayList<>();

  ScriptedModel(ModelReply... replies) {
    this.replies = new ArrayDeque<>(List.of(replies));
  }

  /** With an answer that holds this content. */
  static ScriptedModel saying(String content) {
    return new ScriptedModel(new ModelReply.Answered(envelope(content)));
  }

  /** A whole answer around a content. */
  static String envelope(String content) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode choice = answer.putArray("choices").addObject();
    choice.put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content);
    return answer.toString();
  }

  @Override
  public ModelReply ask(String request) {
    requests.add(request);
    return replies.remove();
  }

  List<String> requests() {
    return requests;
  }
}
