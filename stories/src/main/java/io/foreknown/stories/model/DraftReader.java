package io.foreknown.stories.model;

import io.foreknown.stories.Proposed;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.frame.Marked;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.verify.Dropped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a model says of a story into drafts. It says words; where these stand, and what they
 * mean, is read here. What cannot be put into a draft is counted, for the verifier never sees it.
 */
final class DraftReader {
  private final List<Marked> sentences;
  private final Names names;
  private final RuleWitness witness;
  private final List<Dropped> dropped = new ArrayList<>();

  /** For one story. */
  DraftReader(List<Marked> sentences, RuleWitness witness, Names names) {
    this.sentences = sentences;
    this.witness = witness;
    this.names = names;
  }

  /** Each draft once. */
  Proposed.Drafts read(List<SaidClaim> claims) {
    Set<Draft> drafts = new LinkedHashSet<>();
    for (SaidClaim claim : claims) {
      Draft draft = draft(claim);
      if (draft != null) {
        drafts.add(witness.heard(draft, dropped));
      }
    }
    return new Proposed.Drafts(List.copyOf(drafts), dropped);
  }

  private @Nullable Draft draft(SaidClaim claim) {
    Set<Marked> cited = new LinkedHashSet<>();
    Range main = null;
    for (Cited each : claim.evidence()) {
      Marked marked = cited(each.sentence());
      Range range = marked == null ? null : Copied.in(marked.sentence(), each.words());
      if (marked == null || range == null) {
        dropped.add(new Dropped("evidence", "evidence", "does not stand in the text"));
        if (main == null) {
          return null;
        }
      } else {
        cited.add(marked);
        main = main == null ? range : main;
      }
    }
    if (main == null) {
      dropped.add(new Dropped("evidence", "evidence", "is missing"));
      return null;
    }
    return draft(claim, List.copyOf(cited), main);
  }

  private @Nullable Draft draft(SaidClaim claim, List<Marked> cited, Range main) {
    FieldReader fields = new FieldReader(claim, cited, names, dropped);
    boolean negated = false;
    switch (claim.type()) {
      case INCIDENT -> incident(fields, main);
      case WARNING -> warning(fields, main);
      default -> {
        CueHit cue = StatementReader.cue(claim.word("says"), cited.get(0), main);
        if (cue == null) {
          dropped.add(new Dropped("wording", Path.PREDICATE.field(), "is not what the words say"));
          return null;
        }
        negated = new StatementReader(fields, cited.get(0), cue).read();
      }
    }
    return new Draft(
        claim.type(),
        fields.read(),
        cited.stream().map(marked -> Evidence.of(marked.sentence())).toList(),
        negated);
  }

  private static void incident(FieldReader fields, Range main) {
    fields.word(Path.HAZARD, "hazard", main);
    fields.word(Path.OUTCOME, "outcome", main);
    fields.day(Path.BEGAN, "began");
    fields.place(Path.PLACES, "place");
    fields.count(Path.KILLED, "killed");
    fields.count(Path.INJURED, "injured");
    fields.perpetrators(Path.PERPETRATORS, "perpetrators");
    fields.attribution("attributedTo");
  }

  private static void warning(FieldReader fields, Range main) {
    fields.word(Path.HAZARD, "hazard", main);
    fields.word(Path.AUDIENCE, "audience", main);
    fields.party(Path.ISSUER, "issuer");
    fields.parties(Path.RECIPIENTS, "recipients");
    fields.day(Path.ISSUED, "issued");
    fields.validity("validity");
    fields.place(Path.TARGETS, "place");
    fields.parties(Path.SUSPECTS, "suspects");
    fields.attribution("attributedTo");
  }

  /** Null when there is no such sentence. */
  private @Nullable Marked cited(long number) {
    return number < 1 || number > sentences.size() ? null : sentences.get((int) number - 1);
  }
}
