package io.foreknown.stories;

import io.foreknown.domain.StableId;
import io.foreknown.domain.name.NameKey;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.Languages;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.verify.Dropped;
import io.foreknown.stories.verify.Verified;
import io.foreknown.stories.verify.Verifier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads stories: proposes, verifies, ranks. */
public final class Proposals {
  /** Proposals that a desk is shown; the rest stands behind "more". */
  public static final int SHOWN = 15;

  private static final String ENGLISH = "en";

  private final Proposer proposer;
  private final Cues cues;
  private final Names names;

  /** With a proposer, and the cues and names by which its drafts are verified. */
  public Proposals(Proposer proposer, Cues cues, Names names) {
    this.proposer = proposer;
    this.cues = cues;
    this.names = names;
  }

  /** By rules. */
  public static Proposals byRules(Cues cues, Names names) {
    return new Proposals(new RuleProposer(cues), cues, names);
  }

  /** Who proposes, in which version. */
  public String proposer() {
    return proposer.id() + " " + proposer.version();
  }

  /** What a story may say; nothing of one in a language that is not read. */
  public StoryProposals of(Story story) {
    if (!isRead(story)) {
      return StoryProposals.unread();
    }
    Proposed proposed = proposer.propose(story, names);
    if (proposed instanceof Proposed.Failed failed) {
      return StoryProposals.failed(failed.why());
    }
    return of(story, (Proposed.Drafts) proposed);
  }

  private StoryProposals of(Story story, Proposed.Drafts proposed) {
    LocalDate published =
        story.publishedAt() == null
            ? null
            : LocalDate.ofInstant(story.publishedAt(), ZoneOffset.UTC);
    Verifier verifier =
        new Verifier(StoryText.of(story.text()), cues, names, story.outlet(), published);
    List<Dropped> dropped = new ArrayList<>(proposed.dropped());
    Map<String, Proposal> byId = new LinkedHashMap<>();
    for (Draft draft : proposed.drafts()) {
      Verified verified = verifier.verify(draft);
      dropped.addAll(verified.dropped());
      if (verified.draft() != null) {
        String id = id(story, verified.draft(), byId);
        byId.put(id, proposal(id, story, verified.draft(), verified.checks()));
      }
    }
    List<Proposal> ranked = new ArrayList<>(byId.values());
    ranked.sort(Comparator.comparing(Proposal::rank).thenComparingInt(each -> each.draft().from()));
    return new StoryProposals(true, Events.suggested(ranked), dropped, null);
  }

  /** By the language that it is said to be in, and by its words. */
  private static boolean isRead(Story story) {
    String language = story.language();
    boolean said = language == null || language.toLowerCase(Locale.ROOT).startsWith(ENGLISH);
    return said && Languages.isEnglish(story.text());
  }

  private Proposal proposal(String id, Story story, Draft draft, List<String> checks) {
    return new Proposal(
        id,
        story,
        proposer.id(),
        proposer.version(),
        draft,
        checks,
        ProposalRank.of(draft),
        List.of());
  }

  /**
   * Of story, kind, predicate, speaker and the words, in which case and punctuation do not matter;
   * where two agree in all of that, as "in 2017 and 2019" makes them, by their order too.
   */
  private static String id(Story story, Draft draft, Map<String, Proposal> taken) {
    Value.OfParty speaker = draft.value(Path.SPEAKER, Value.OfParty.class);
    String words = NameKey.of(draft.evidence().get(0).exact());
    String kind = draft.type().name() + " " + draft.word(Path.OUTCOME);
    String id = "";
    for (int order = 0; id.isEmpty() || taken.containsKey(id); order++) {
      id =
          StableId.of(
              story.id(),
              kind,
              draft.word(Path.PREDICATE),
              speaker == null ? "" : speaker.party().id(),
              words,
              String.valueOf(order));
    }
    return id;
  }
}
