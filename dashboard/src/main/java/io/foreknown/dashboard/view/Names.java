package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Locale;

/** What the places, parties and hazards of the claims are called. */
final class Names {
  private final NameIndex places = new NameIndex();
  private final NameIndex parties = new NameIndex();
  private final NameIndex hazards = new NameIndex();

  NameIndex places() {
    return places;
  }

  NameIndex parties() {
    return parties;
  }

  NameIndex hazards() {
    return hazards;
  }

  /** Takes in what a claim names. */
  void add(Claim claim) {
    claim.header().attributedTo().forEach(this::party);
    if (claim instanceof Warning warning) {
      add(warning);
    } else if (claim instanceof IncidentReport report) {
      add(report);
    } else if (claim instanceof Statement statement) {
      add(statement);
    }
  }

  private void add(Warning warning) {
    hazard(warning.hazard());
    party(warning.issuer());
    warning.recipients().forEach(this::party);
    warning.suspects().forEach(this::party);
    warning.targets().forEach(this::place);
    warning.updates().forEach(this::add);
  }

  private void add(Update update) {
    if (update.hazard() != null) {
      hazard(update.hazard());
    }
    update.targets().forEach(this::place);
  }

  private void add(IncidentReport report) {
    hazard(report.hazard());
    report.places().forEach(this::place);
    if (report.perpetrators() != null) {
      report.perpetrators().parties().forEach(this::party);
    }
  }

  private void add(Statement statement) {
    party(statement.speaker());
    if (statement.position() instanceof Position.OfParties of) {
      of.perpetrators().parties().forEach(this::party);
    } else if (statement.position() instanceof Position.OfPlaces of) {
      of.where().forEach(this::place);
    }
  }

  private void party(Party party) {
    parties.add(party.id(), party.name());
    party.lineage().forEach(id -> parties.add(id, id));
  }

  private void place(Place place) {
    places.add(place.id(), place.name());
    place.lineage().forEach(this::broader);
    broader(place.id());
  }

  /** Lineages hold ids only, but a country's code says its name. */
  private void broader(String id) {
    places.add(id, IsoCode.levelOf(id) == Level.COUNTRY ? country(id) : id);
  }

  private static String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  /** With the broader ones that it lies in. */
  private void hazard(Hazard hazard) {
    String name = hazard.name();
    List<String> parts = List.of(name.split("\\."));
    for (int end = 1; end <= parts.size(); end++) {
      String broader = String.join(".", parts.subList(0, end));
      hazards.add(broader, parts.get(end - 1));
    }
  }
}
