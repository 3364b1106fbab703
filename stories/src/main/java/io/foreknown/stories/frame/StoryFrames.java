package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.mention.ActorFinder;
import io.foreknown.stories.mention.CountFinder;
import io.foreknown.stories.mention.PartyNamer;
import io.foreknown.stories.mention.PlaceFinder;
import io.foreknown.stories.mention.RoleWords;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeFinder;
import io.foreknown.stories.time.TimeHit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the sentences of a story say, sentence by sentence. */
public final class StoryFrames {
  private final Cues cues;
  private final Names names;

  /** With these cues and names. */
  public StoryFrames(Cues cues, Names names) {
    this.cues = cues;
    this.names = names;
  }

  /**
   * The mentions, in the order of the text.
   *
   * @param published null when it is not known
   */
  public StoryMentions mentions(StoryText text, @Nullable Instant published) {
    HomeCountry home = HomeCountry.of(text);
    Context context = context(text, published, home);
    List<Mention> found = new ArrayList<>();
    for (Marked marked : context.sentences()) {
      if (Headlines.isOne(marked.sentence())) {
        continue;
      }
      TimeOwners owners = TimeOwners.of(marked);
      found.addAll(new WarningFrames(context, marked, owners).mentions());
      found.addAll(new IncidentFrames(context, marked, owners).mentions());
      found.addAll(new StatementFrames(context, marked, owners).mentions());
    }
    found.replaceAll(mention -> dated(mention, context.sentences().get(0)));
    return new StoryMentions(
        found,
        home == null ? null : home.field(names),
        home == null ? Set.of() : home.elsewhere(text),
        News.of(context));
  }

  /**
   * The sentences, with what stands in each.
   *
   * @param published null when it is not known
   */
  public List<Marked> sentences(StoryText text, @Nullable Instant published) {
    return context(text, published).sentences();
  }

  /** What all frames of a story share. */
  Context context(StoryText text, @Nullable Instant published) {
    return context(text, published, HomeCountry.of(text));
  }

  /** A public warning without a day was given on the one that the head of its notice names. */
  private static Mention dated(Mention mention, Marked head) {
    Draft draft = mention.draft();
    TimeHit day =
        head.times().stream()
            .filter(time -> time.isDay() && time.kind() == TimeHit.Kind.DATE)
            .findFirst()
            .orElse(null);
    boolean open =
        draft.type() == ClaimType.WARNING
            && draft.word(Path.AUDIENCE).equals("public")
            && !draft.fields().containsKey(Path.ISSUED)
            && mention.pending() == null;
    return day != null && open && Headlines.isOne(head.sentence()) && head.has(CueKind.WARNING)
        ? mention.with(draft.with(Path.ISSUED, Times.field(day)))
        : mention;
  }

  private Context context(StoryText text, @Nullable Instant published, @Nullable HomeCountry home) {
    Set<String> countries = countries(text);
    if (home != null) {
      countries.add(home.code());
    }
    TimeFinder times =
        new TimeFinder(published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC));
    int dateline = HomeCountry.datelineEnd(text.text());
    PlaceFinder places =
        new PlaceFinder(names, countries, named(text), home == null ? null : home.code());
    text.sentences().stream()
        .filter(sentence -> !Headlines.isCapitalised(sentence))
        .forEach(places::learn);
    List<Marked> sentences = new ArrayList<>();
    List<CueHit> all = new ArrayList<>();
    Set<String> cities = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      List<CueHit> hits = cues.in(sentence);
      Marked marked =
          new Marked(
              sentence,
              hits,
              times.in(sentence).stream().filter(hit -> hit.range().from() >= dateline).toList(),
              places.in(sentence, hits),
              CountFinder.in(sentence),
              Clauses.of(sentence));
      sentences.add(marked);
      all.addAll(hits);
      marked.places().stream()
          .filter(hit -> hit.known() && hit.place().level() == Level.CITY)
          .forEach(hit -> cities.add(hit.place().name()));
    }
    PartyNamer namer = new PartyNamer(names, cities);
    ActorFinder actors =
        new ActorFinder(namer, new RoleWords(text.text(), all), text.text(), text.sentences());
    return new Context(
        text,
        List.copyOf(sentences),
        actors,
        namer,
        new Speakers(text, actors, sentences),
        published);
  }

  /** The countries that are named, or whose subdivisions or known cities are. */
  private Set<String> countries(StoryText text) {
    Set<String> countries = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (int at = 0; at < sentence.size(); at++) {
        if (sentence.at(at).isCapital()) {
          add(countries, sentence.at(at).text());
          if (at + 1 < sentence.size()) {
            add(countries, sentence.range(at, at + 2).of(text.text()));
          }
        }
      }
    }
    return countries;
  }

  /** The countries that are named, by name or adjective. */
  private static Set<String> named(StoryText text) {
    Set<String> named = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (int at = 0; at < sentence.size(); at++) {
        for (int to = at + 1; to <= Math.min(at + 2, sentence.size()); to++) {
          State state =
              sentence.at(at).isCapital()
                  ? States.shipped().of(sentence.range(at, to).of(text.text()))
                  : null;
          if (state != null) {
            named.add(state.code());
          }
        }
      }
    }
    return named;
  }

  private void add(Set<String> countries, String words) {
    State named = States.shipped().of(words);
    State state = named == null ? States.shipped().ofCapital(words) : named;
    if (state != null) {
      countries.add(state.code());
      return;
    }
    Place place = words.length() < 3 ? null : names.place(words, Set.of());
    if (place != null && place.level() != Level.SITE && !place.lineage().isEmpty()) {
      String country = place.lineage().get(place.lineage().size() - 1);
      if (IsoCode.levelOf(country) == Level.COUNTRY) {
        countries.add(country);
      }
    }
  }
}
