package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An <a href="https://adaptivecards.io/explorer/AdaptiveCard.html">Adaptive Card</a> in the message
 * that the workflows of Microsoft Teams take: "Post to a channel when a webhook request is
 * received".
 */
final class Teams implements ChatForm {
  private static final String CARD = "application/vnd.microsoft.card.adaptive";

  @Override
  public ObjectNode body(ChannelMessage message, PageLinks links) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "message");
    ObjectNode card =
        body.putArray("attachments").addObject().put("contentType", CARD).putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard").put("version", "1.4");
    card.put("fallbackText", MessageText.title(message));
    ArrayNode blocks = card.putArray("body");
    if (message.digest()) {
      block(blocks, Markdown.escaped(MessageText.title(message))).put("weight", "Bolder");
    }
    for (ChannelMessage.Group group : message.groups()) {
      for (Notice notice : group.lines()) {
        String headline = Markdown.escaped(MessageText.line(notice.headline()));
        block(
            blocks, "%s: [%s](%s)".formatted(notice.severity(), headline, links.of(notice.page())));
        block(blocks, MessageText.moment(notice.publishedAt())).put("isSubtle", true);
      }
      if (group.earlier() > 0) {
        block(blocks, MessageText.earlier(group));
      }
    }
    if (message.more() > 0) {
      block(blocks, "[%s](%s)".formatted(MessageText.more(message), links.of("/")));
    }
    return body;
  }

  private static ObjectNode block(ArrayNode blocks, String text) {
    return blocks.addObject().put("type", "TextBlock").put("text", text).put("wrap", true);
  }
}
