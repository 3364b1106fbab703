package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost's
 * incoming webhooks</a>, in Markdown.
 */
final class Mattermost implements ChatForm {
  @Override
  public ObjectNode body(ChannelMessage message, PageLinks links) {
    List<String> lines = new ArrayList<>();
    if (message.digest()) {
      lines.add("**" + escaped(MessageText.title(message)) + "**");
    }
    for (ChannelMessage.Group group : message.groups()) {
      for (Notice notice : group.lines()) {
        lines.add(
            "* %s [%s](%s) · %s"
                .formatted(
                    notice.severity(),
                    escaped(MessageText.line(notice.headline())),
                    links.of(notice.page()),
                    MessageText.moment(notice.publishedAt())));
      }
      if (group.earlier() > 0) {
        lines.add("* " + MessageText.earlier(group));
      }
    }
    if (message.more() > 0) {
      lines.add("* [%s](%s)".formatted(MessageText.more(message), links.of("/")));
    }
    return JsonNodeFactory.instance.objectNode().put("text", String.join("\n", lines));
  }

  /** Nothing is formatted, and nobody is called by an @ that stands in a headline. */
  private static String escaped(String text) {
    return Markdown.escaped(text).replace("@", "@\u200b");
  }
}
