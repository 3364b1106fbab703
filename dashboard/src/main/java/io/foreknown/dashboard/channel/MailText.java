package io.foreknown.dashboard.channel;

import java.util.ArrayList;
import java.util.List;

/** What a mail says, in plain text. */
final class MailText {
  private MailText() {}

  static String of(Told told, PageLinks links) {
    List<String> lines = new ArrayList<>();
    if (told.digest()) {
      lines.add(Text.title(told));
      lines.add("");
    }
    for (Told.Group group : told.groups()) {
      for (Notice notice : group.lines()) {
        lines.add("%s: %s".formatted(notice.severity(), Text.line(notice.headline())));
        lines.add("  " + Text.moment(notice.publishedAt()));
        lines.add("  " + links.of(notice.page()));
      }
      if (group.earlier() > 0) {
        lines.add("  " + Text.earlier(group));
      }
      lines.add("");
    }
    if (told.more() > 0) {
      lines.add(Text.more(told) + ": " + links.of("/"));
    }
    return String.join("\n", lines).strip() + "\n";
  }
}
