package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of <a href="https://api.slack.com/messaging/webhooks">Slack's incoming webhooks</a>;
 * the text beside them is what notifications show.
 */
final class Slack implements ChatForm {
  private static final String LINE = "<%s|%s> · %s";

  @Override
  public ObjectNode body(ChannelMessage message, PageLinks links) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("text", escaped(MessageText.title(message)));
    ArrayNode blocks = body.putArray("blocks");
    if (message.digest()) {
      section(blocks, "*" + escaped(MessageText.title(message)) + "*");
    }
    message.groups().forEach(group -> section(blocks, text(group, links)));
    if (message.more() > 0) {
      section(blocks, "<%s|%s>".formatted(links.of("/"), MessageText.more(message)));
    }
    return body;
  }

  private static void section(ArrayNode blocks, String text) {
    blocks
        .addObject()
        .put("type", "section")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", text);
  }

  private static String text(ChannelMessage.Group group, PageLinks links) {
    List<String> lines = new ArrayList<>(List.of("*" + group.severity() + "*"));
    for (Notice notice : group.lines()) {
      String headline = escaped(MessageText.line(notice.headline()));
      lines.add(
          LINE.formatted(
              links.of(notice.page()), headline, MessageText.moment(notice.publishedAt())));
    }
    lines.add(MessageText.earlier(group));
    return String.join("\n", lines).strip();
  }

  /** The three characters that mean something to Slack; without them nobody can be called. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "¦");
  }
}
