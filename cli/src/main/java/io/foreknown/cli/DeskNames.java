package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.NameSearch;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.feeds.lookup.NameBeginnings;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.util.Comparator;
import java.util.List;

/**
 * The gazetteer and the parties, as the desk looks them up while it writes; what others lie in or
 * belong to comes first.
 */
final class DeskNames implements NameSearch {
  private static final Comparator<Place> BROAD_FIRST = Comparator.comparing(Place::level);
  private static final Comparator<Party> WHOLE_FIRST =
      Comparator.comparingInt(party -> party.lineage().size());

  private final Registers registers;
  private final NameBeginnings<Place> places;
  private final NameBeginnings<Party> parties;

  DeskNames(Registers registers) {
    this.registers = registers;
    this.places = registers.gazetteer().beginnings();
    this.parties = registers.parties().beginnings();
  }

  @Override
  public List<FoundName> find(Of of, String text, int most) {
    return switch (of) {
      case PLACE -> places.find(text, most, BROAD_FIRST).stream().map(this::found).toList();
      case PARTY -> parties.find(text, most, WHOLE_FIRST).stream().map(this::found).toList();
    };
  }

  private FoundName found(Place place) {
    ObjectNode known = (ObjectNode) ClaimJson.part(ClaimShapes.PLACE, place);
    return new FoundName(known, place.lineage().stream().map(this::placeName).toList());
  }

  private String placeName(String id) {
    Place broader = registers.gazetteer().coded(id);
    return broader == null ? id : broader.name();
  }

  private FoundName found(Party party) {
    ObjectNode known = (ObjectNode) ClaimJson.part(ClaimShapes.PARTY, party);
    return new FoundName(known, party.lineage().stream().map(this::partyName).toList());
  }

  private String partyName(String id) {
    Party broader = registers.parties().coded(id);
    return broader == null ? id : broader.name();
  }
}
