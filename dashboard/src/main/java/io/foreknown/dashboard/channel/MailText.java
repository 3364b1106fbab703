package io.foreknown.dashboard.channel;

import java.util.ArrayList;
import java.util.List;

/** What a mail says, in plain text. */
final class MailText {
  private MailText() {}

  static String of(ChannelMessage message, PageLinks links) {
    List<String> lines = new ArrayList<>();
    if (message.digest()) {
      lines.add(MessageText.title(message));
      lines.add("");
    }
    for (ChannelMessage.Group group : message.groups()) {
      for (Notice notice : group.lines()) {
        lines.add("%s: %s".formatted(notice.severity(), MessageText.line(notice.headline())));
        lines.add("  " + MessageText.moment(notice.publishedAt()));
        lines.add("  " + links.of(notice.page()));
      }
      if (group.earlier() > 0) {
        lines.add("  " + MessageText.earlier(group));
      }
      lines.add("");
    }
    if (message.more() > 0) {
      lines.add(MessageText.more(message) + ": " + links.of("/"));
    }
    return String.join("\n", lines).strip() + "\n";
  }
}
