package io.foreknown.dashboard.given;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.party;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.List;

/** A public warning, an attack it may have been about, and a private warning told afterwards. */
public final class CrocusLike {
  private static final Place CITY =
      aPlace("moscow").level(Level.CITY).within("RU").covering(circle(37.6, 55.75, 20)).place();
  private static final Place HALL =
      aPlace("the-hall")
          .kind("concert-hall")
          .within("moscow", "RU")
          .covering(circle(37.39, 55.83, 0))
          .place();

  private CrocusLike() {}

  public static Claim publicWarning() {
    return aWarning("w1")
        .published("2024-03-07T21:00:00Z")
        .by(party("embassy", "us-government"))
        .inPublic()
        .issued("2024-03-07")
        .valid("2024-03-07/2024-03-09")
        .of("security.terrorism")
        .on(CITY)
        .claim();
  }

  /** The desk wants no alerts of the attack for a day. */
  public static Claim muted() {
    Header header =
        new Header(
            "d1",
            1,
            Instant.parse("2024-03-23T08:00:00Z"),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return new Decision(
        header,
        new Party("desk:anna", "anna", List.of()),
        Decision.Verdict.MUTED,
        new Subject.OfEvent("i1"),
        Instant.parse("2024-03-24T08:00:00Z"),
        null);
  }

  public static Claim attack() {
    return aReport("i1")
        .published("2024-03-22T18:00:00Z")
        .toldBy("The Gazette")
        .of("security.terrorism")
        .began("2024-03-22T16:58:00Z")
        .on(HALL)
        .claim();
  }

  /** By another outlet, which names no event. */
  public static Claim attackToldAgain() {
    return aReport("i9")
        .published("2024-03-22T19:00:00Z")
        .toldBy("The Courier")
        .of("security.terrorism")
        .began("2024-03-22T17:00:00Z")
        .on(HALL)
        .claim();
  }

  public static Claim privateWarning() {
    return aWarning("w2")
        .published("2024-04-02T12:00:00Z")
        .by(party("us-government"))
        .issued("2024-03-06")
        .of("security.terrorism")
        .on(HALL)
        .claim();
  }

  /** Somebody says that there was no such warning, and then that there was. */
  public static List<Claim> denialAndCorrection() {
    return List.of(
        aStatement("s1")
            .on("w1", "warning.issued")
            .by("kremlin")
            .holding(false)
            .said("2024-03-12T09:00:00Z")
            .published("2024-03-12T10:00:00Z")
            .claim(),
        aStatement("s2")
            .on("w1", "warning.issued")
            .by("kremlin")
            .holding(true)
            .asCorrection()
            .said("2024-03-20T09:00:00Z")
            .published("2024-03-20T10:00:00Z")
            .claim());
  }

  public static List<Claim> all() {
    return List.of(publicWarning(), attack(), privateWarning());
  }
}
