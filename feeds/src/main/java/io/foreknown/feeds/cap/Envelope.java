package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.xml.CheckedElement;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says of itself.
 *
 * @param references keys of other messages
 * @param addressees whom a private message names
 */
record Envelope(
    MessageId id,
    String status,
    String type,
    Audience audience,
    List<Party> addressees,
    List<String> references) {
  /** Several addresses are parted by white space; those with white space are in quotes. */
  private static final Pattern ADDRESS = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  /** Revisions count the seconds since 1970, and the first of them is 1. */
  private static final Instant FIRST = Instant.EPOCH.plusSeconds(1);

  /** Null, with problems noted, when something is wrong that the message cannot do without. */
  static @Nullable Envelope read(CheckedElement alert, CapVersion capVersion) {
    String sender = plain(alert, "sender");
    String identifier = plain(alert, "identifier");
    Instant sent = sent(alert, capVersion);
    String status = alert.requiredWord("status", CapNames.STATUS);
    String type = alert.requiredWord("msgType", CapNames.MESSAGE);
    Audience audience = audience(alert, capVersion);
    List<Party> addressees = addressees(alert.noting());
    List<String> references = AlertReferences.read(alert.noting(), capVersion);
    if (sender == null || identifier == null || sent == null || status == null || type == null) {
      return null;
    }
    MessageId id = new MessageId(sender, identifier, sent);
    return new Envelope(id, status, type, audience, addressees, references);
  }

  private static @Nullable Instant sent(CheckedElement alert, CapVersion capVersion) {
    String given = alert.required("sent");
    Instant sent =
        given == null ? null : alert.attempt("sent", () -> CapTime.of(capVersion).read(given));
    if (sent != null && sent.isBefore(FIRST)) {
      alert.refuse("sent", "is %s, a moment after the begin of 1970 is expected".formatted(sent));
      return null;
    }
    return sent;
  }

  private static @Nullable String plain(CheckedElement alert, String name) {
    String text = alert.required(name);
    if (text != null && !isPlain(text)) {
      alert.refuse(
          name, "is %s, no spaces, commas, < or & are allowed".formatted(Excerpt.of(text)));
      return null;
    }
    return text;
  }

  /** In the standard's words: no spaces, commas or restricted characters. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ',' || letter == '<' || letter == '&' || WhiteSpace.isOne(letter)) {
        return false;
      }
    }
    return true;
  }

  /** CAP 1.0 allows to give no scope; what is not restricted is public then. */
  private static Audience audience(CheckedElement alert, CapVersion capVersion) {
    String scope =
        capVersion == CapVersion.V1_0
            ? alert.word("scope", CapNames.SCOPE)
            : alert.requiredWord("scope", CapNames.SCOPE);
    if ("Restricted".equals(scope) && alert.text("restriction") == null) {
      alert.noting().refuse("restriction", "is missing, the scope Restricted asks for it");
    }
    if ("Private".equals(scope) && alert.text("addresses") == null) {
      alert.noting().refuse("addresses", "is missing, the scope Private asks for it");
    }
    return scope == null || scope.equals("Public") ? Audience.PUBLIC : Audience.PRIVATE;
  }

  private static List<Party> addressees(CheckedElement alert) {
    String addresses = alert.text("addresses");
    if (addresses == null) {
      return List.of();
    }
    List<Party> all =
        alert.attempt(
            "addresses",
            () ->
                ADDRESS.matcher(addresses).results().map(Envelope::addressee).distinct().toList());
    return all == null ? List.of() : all;
  }

  private static Party addressee(MatchResult match) {
    String id = match.group(match.group(1) == null ? 2 : 1);
    return new Party(id, id, List.of());
  }

  /** Both words say that nobody should act on it; the warning was given all the same. */
  boolean isExercise() {
    return status.equals("Exercise") || status.equals("Test");
  }
}
