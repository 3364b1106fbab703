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
  public ObjectNode body(Told told, PageLinks links) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("text", escaped(Text.title(told)));
    ArrayNode blocks = body.putArray("blocks");
    if (told.digest()) {
      section(blocks, "*" + escaped(Text.title(told)) + "*");
    }
    told.groups().forEach(group -> section(blocks, text(group, links)));
    if (told.more() > 0) {
      section(blocks, "<%s|%s>".formatted(links.of("/"), Text.more(told)));
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

  private static String text(Told.Group group, PageLinks links) {
    List<String> lines = new ArrayList<>(List.of("*" + group.severity() + "*"));
    for (Notice notice : group.lines()) {
      String headline = escaped(Text.line(notice.headline()));
      lines.add(
          LINE.formatted(links.of(notice.page()), headline, Text.moment(notice.publishedAt())));
    }
    lines.add(Text.earlier(group));
    return String.join("\n", lines).strip();
  }

  /** The three characters that mean something to Slack; without them nobody can be called. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "¦");
  }
}
