package io.foreknown.feeds.party;

import io.foreknown.domain.claim.Party;
import io.foreknown.feeds.lookup.Directory;
import io.foreknown.feeds.lookup.Known;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.lookup.NameBeginnings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds parties by id, code or name, and never guesses. */
public final class Parties {
  private final Directory<Party> parties;

  /** These parties. */
  public Parties(Directory<Party> parties) {
    this.parties = parties;
  }

  /** The states, services and groups of the shipped case. */
  public static Parties shipped() {
    return shippedAnd(List.of());
  }

  /** The same with more; what has an id that is known already takes its place. */
  public static Parties shippedAnd(List<Known<Party>> more) {
    Directory.Builder<Party> builder = new Directory.Builder<>();
    try (InputStream in =
        Objects.requireNonNull(Parties.class.getResourceAsStream("parties.ndjson"))) {
      PartyFile.read(in, "parties.ndjson").forEach(builder::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    more.forEach(builder::add);
    return new Parties(builder.build());
  }

  /** The party with this id or code, by the letter; null when there is none. */
  public @Nullable Party coded(String code) {
    return parties.coded(code);
  }

  /** What a name or code means. */
  public Lookup<Party> find(String text) {
    Party coded = coded(text.strip());
    return coded == null ? Lookup.of(parties.named(text)) : new Lookup.Found<>(coded);
  }

  /** The same by how names begin, for who types them; costs a sort of all names. */
  public NameBeginnings<Party> beginnings() {
    return parties.beginnings();
  }
}
