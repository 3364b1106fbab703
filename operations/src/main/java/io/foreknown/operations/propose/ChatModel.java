package io.foreknown.operations.propose;

import io.foreknown.producers.chat.ChatClient;
import io.foreknown.producers.chat.ChatReply;
import io.foreknown.stories.model.Model;
import io.foreknown.stories.model.ModelReply;

/** A model behind an address. */
public record ChatModel(ChatClient client) implements Model {
  @Override
  public ModelReply ask(String request) {
    ChatReply reply = client.ask(request);
    if (reply instanceof ChatReply.Answered answered) {
      return new ModelReply.Answered(answered.json());
    }
    return reply instanceof ChatReply.Failed failed
        ? new ModelReply.Failed(failed.why())
        : new ModelReply.Unfit();
  }
}
