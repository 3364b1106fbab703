package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.util.List;

/** What the desk decides about. Ids are those of events unless said otherwise. */
public sealed interface Subject {
  /** Bytes that it adds to a record, at most. */
  long bytes();

  /** The same for the same subject, however it is written, and for no other one. */
  String key();

  /** Whether a warning and an incident concern the same thing. */
  record Pair(Ends pair) implements Subject {
    @Override
    public long bytes() {
      return Limits.bytes(pair.warning) + Limits.bytes(pair.incident);
    }

    @Override
    public String key() {
      return Subject.key("pair", pair.warning, pair.incident);
    }
  }

  /** The two events of a pair. */
  record Ends(String warning, String incident) {
    /** Checks the sizes. */
    public Ends {
      Limits.id(warning);
      Limits.id(incident);
    }
  }

  /** A question of an event. */
  record OfQuestion(Asked question) implements Subject {
    @Override
    public long bytes() {
      return Limits.bytes(question.about) + Limits.bytes(question.predicate);
    }

    @Override
    public String key() {
      return Subject.key("question", question.about, question.predicate);
    }
  }

  /** What is asked of an event. */
  record Asked(String about, String predicate) {
    /** Checks the sizes. */
    public Asked {
      Limits.id(about);
      Limits.text(predicate, Limits.NAME);
    }
  }

  /** Whether two incidents are one. */
  record Incidents(List<String> incidents) implements Subject {
    /** Refuses all but two, and sorts them. */
    public Incidents {
      incidents = two(incidents);
    }

    @Override
    public long bytes() {
      return Limits.bytes(incidents);
    }

    @Override
    public String key() {
      return Subject.key("incidents", incidents.get(0), incidents.get(1));
    }
  }

  /** Whether two warnings are one. */
  record Warnings(List<String> warnings) implements Subject {
    /** Refuses all but two, and sorts them. */
    public Warnings {
      warnings = two(warnings);
    }

    @Override
    public long bytes() {
      return Limits.bytes(warnings);
    }

    @Override
    public String key() {
      return Subject.key("warnings", warnings.get(0), warnings.get(1));
    }
  }

  /** An event, be it a warning or an incident. */
  record OfEvent(String event) implements Subject {
    /** Checks the size. */
    public OfEvent {
      Limits.id(event);
    }

    @Override
    public long bytes() {
      return Limits.bytes(event);
    }

    @Override
    public String key() {
      return Subject.key("event", event);
    }
  }

  /**
   * All warnings of an issuer.
   *
   * @param issuer id of the party
   */
  record OfIssuer(String issuer) implements Subject {
    /** Checks the size. */
    public OfIssuer {
      Limits.id(issuer);
    }

    @Override
    public long bytes() {
      return Limits.bytes(issuer);
    }

    @Override
    public String key() {
      return Subject.key("issuer", issuer);
    }
  }

  /**
   * A claim that was proposed.
   *
   * @param proposal its own id
   */
  record OfProposal(String proposal) implements Subject {
    /** Checks the size. */
    public OfProposal {
      Limits.id(proposal);
    }

    @Override
    public long bytes() {
      return Limits.bytes(proposal);
    }

    @Override
    public String key() {
      return Subject.key("proposal", proposal);
    }
  }

  private static List<String> two(List<String> ids) {
    ids.forEach(Limits::id);
    require(ids.size() == 2, "has %d ids, two are expected", ids.size());
    require(!ids.get(0).equals(ids.get(1)), "an event is the same as itself");
    return ids.stream().sorted().toList();
  }

  /** No id holds a control character. */
  private static String key(String... parts) {
    return String.join("\n", parts);
  }
}
