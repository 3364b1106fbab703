package io.foreknown.dashboard.channel;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words that messages of all channels share. */
final class MessageText {
  /** Longer headlines are cut: every channel has bounds, the least of them some 28 KB. */
  private static final int LONGEST = 200;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private MessageText() {}

  /** A headline on one line, without control characters. */
  static String line(String headline) {
    String plain = headline.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return plain.substring(0, end) + "…";
  }

  /** What is said first, and in the subject of a mail. */
  static String title(ChannelMessage message) {
    Notice first = message.groups().get(0).lines().get(0);
    if (!message.digest()) {
      return line(first.headline());
    }
    return message.alerts().size() == 1
        ? "Held back: " + line(first.headline())
        : "%d alerts were held back".formatted(message.alerts().size());
  }

  /** When the claim was published; of a bare date that day. */
  static String moment(Instant published) {
    Span span = Span.ofPublication(published);
    return span.from().equals(span.to()) ? MINUTE.format(published) : DAY.format(span.from());
  }

  /** What a group does not show; empty: nothing. */
  static String earlier(ChannelMessage.Group group) {
    return switch (group.earlier()) {
      case 0 -> "";
      case 1 -> "and 1 earlier alert";
      default -> "and %d earlier alerts".formatted(group.earlier());
    };
  }

  /** What the message does not show; empty: nothing. */
  static String more(ChannelMessage message) {
    return switch (message.more()) {
      case 0 -> "";
      case 1 -> "1 more alert is on the page";
      default -> "%d more alerts are on the page".formatted(message.more());
    };
  }
}
