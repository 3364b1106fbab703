package io.foreknown.streams.scenario;

import io.foreknown.avro.Rejected;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.time.Seconds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes out, in the words of a timeline. */
final class OutWords {
  private OutWords() {}

  static String text(List<Versioned<Match>> matches, List<Rejected> rejections) {
    String text =
        Stream.concat(matches.stream().map(OutWords::text), rejections.stream().map(OutWords::text))
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? "-" : text;
  }

  private static String text(Versioned<Match> version) {
    Match match = version.value();
    String pair = "%s→%s v%d".formatted(match.warning(), match.incident(), version.version());
    if (version.retracted()) {
      return "retracted " + pair;
    }
    String kind = match.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "%s %s lead %s %s %s%s"
        .formatted(
            kind,
            pair,
            text(match.leadSeconds()),
            match.place(),
            text(match.window()),
            match.hindsight() ? " hindsight" : "");
  }

  private static String text(Window window) {
    Seconds by = window.bySeconds();
    return by == null ? window.relation().name() : window.relation() + " by " + text(by);
  }

  private static String text(Seconds seconds) {
    String min = Moments.text(Duration.ofSeconds(seconds.min()));
    return seconds.min() == seconds.max()
        ? min
        : min + ".." + Moments.text(Duration.ofSeconds(seconds.max()));
  }

  private static String text(Rejected rejected) {
    return "rejected %s %s from %s@%d"
        .formatted(
            rejected.getReason(),
            rejected.getClaim(),
            rejected.getOrigin().getTopic(),
            rejected.getOrigin().getOffset());
  }
}
