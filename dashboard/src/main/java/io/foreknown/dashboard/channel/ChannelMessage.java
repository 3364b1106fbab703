package io.foreknown.dashboard.channel;

import io.foreknown.domain.StableId;
import io.foreknown.domain.contradiction.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a message says, whatever carries it.
 *
 * @param digest whether it holds what was held back
 * @param groups one for each event, what matters most first, at most {@value #GROUPS}
 * @param alerts ids of all that it stands for, sorted
 * @param more how many of them are about events that have no group here
 */
record ChannelMessage(boolean digest, List<Group> groups, List<String> alerts, int more) {
  /** Enough to read, and little enough for every channel. */
  private static final int GROUPS = 10;

  private static final int LINES = 3;

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::severity)
          .reversed()
          .thenComparing(group -> group.lines().get(0).publishedAt(), Comparator.reverseOrder());

  ChannelMessage {
    groups = List.copyOf(groups);
    alerts = List.copyOf(alerts);
  }

  /** The same whenever it holds the same alerts. */
  String id() {
    return StableId.of(alerts.toArray(String[]::new));
  }

  /**
   * What is said of an event.
   *
   * @param severity the greatest of its alerts
   * @param lines newest first, one for each subject, at most {@value ChannelMessage#LINES}
   * @param earlier how many alerts are not among the lines
   */
  record Group(Severity severity, List<Notice> lines, int earlier) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  static ChannelMessage news(List<WaitingNotice> waiting) {
    return of(false, waiting);
  }

  static ChannelMessage digest(List<WaitingNotice> waiting) {
    return of(true, waiting);
  }

  private static ChannelMessage of(boolean digest, List<WaitingNotice> waiting) {
    Map<String, List<Notice>> byEvent = new LinkedHashMap<>();
    for (WaitingNotice one : waiting) {
      byEvent.computeIfAbsent(one.notice().event(), event -> new ArrayList<>()).add(one.notice());
    }
    List<Group> groups =
        byEvent.values().stream().map(ChannelMessage::group).sorted(ORDER).toList();
    List<Group> shown = groups.subList(0, Math.min(GROUPS, groups.size()));
    int given = shown.stream().mapToInt(group -> group.lines().size() + group.earlier()).sum();
    List<String> alerts = waiting.stream().map(one -> one.notice().id()).sorted().toList();
    return new ChannelMessage(digest, shown, alerts, alerts.size() - given);
  }

  private static Group group(List<Notice> notices) {
    List<Notice> newest =
        notices.stream()
            .sorted(Comparator.comparing(Notice::publishedAt).reversed().thenComparing(Notice::id))
            .toList();
    Set<String> subjects = new LinkedHashSet<>();
    List<Notice> lines =
        newest.stream().filter(notice -> subjects.add(notice.subject())).limit(LINES).toList();
    Severity most =
        notices.stream().map(Notice::severity).max(Comparator.naturalOrder()).orElseThrow();
    return new Group(most, lines, notices.size() - lines.size());
  }
}
