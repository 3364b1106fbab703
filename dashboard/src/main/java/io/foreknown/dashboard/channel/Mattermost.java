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
  public ObjectNode body(Told told, PageLinks links) {
    List<String> lines = new ArrayList<>();
    if (told.digest()) {
      lines.add("**" + escaped(Text.title(told)) + "**");
    }
    for (Told.Group group : told.groups()) {
      for (Notice notice : group.lines()) {
        lines.add(
            "* %s [%s](%s) · %s"
                .formatted(
                    notice.severity(),
                    escaped(Text.line(notice.headline())),
                    links.of(notice.page()),
                    Text.moment(notice.publishedAt())));
      }
      if (group.earlier() > 0) {
        lines.add("* " + Text.earlier(group));
      }
    }
    if (told.more() > 0) {
      lines.add("* [%s](%s)".formatted(Text.more(told), links.of("/")));
    }
    return JsonNodeFactory.instance.objectNode().put("text", String.join("\n", lines));
  }

  /** Nothing is formatted, and nobody is called by an @ that stands in a headline. */
  private static String escaped(String text) {
    return Markdown.escaped(text).replace("@", "@\u200b");
  }
}
