package io.foreknown.feeds.newsml;

import io.foreknown.feeds.story.ConceptId;
import io.foreknown.feeds.story.Mention;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places, parties and events among the subjects of an item, with what its assertions add to
 * them.
 *
 * @see <a href="http://cv.iptc.org/newscodes/cpnature/">Concept Nature</a>
 */
final class NewsmlConcepts {
  private static final Set<String> PLACES = Set.of("geoArea", "poi");
  private static final Set<String> PARTIES = Set.of("person", "organisation");
  private static final Set<String> EVENTS = Set.of("event");

  /** Details that give the nature where no type does. */
  private static final Map<String, String> DETAILS =
      Map.of(
          "geoAreaDetails", "geoArea",
          "POIDetails", "poi",
          "personDetails", "person",
          "organisationDetails", "organisation",
          "eventDetails", "event");

  private final List<CheckedElement> subjects;
  private final Map<String, CheckedElement> assertions = new HashMap<>();

  NewsmlConcepts(CheckedElement item, @Nullable CheckedElement contentMeta) {
    this.subjects = contentMeta == null ? List.of() : contentMeta.all("subject");
    item.all("assert")
        .forEach(each -> Codes.of(each).forEach(code -> assertions.putIfAbsent(code, each)));
  }

  List<Mention> places() {
    return mentions(PLACES, ConceptId::ofPlace);
  }

  List<Mention> parties() {
    return mentions(PARTIES, UnaryOperator.identity());
  }

  /** Names are no ids of events: several have the same. */
  List<String> events() {
    return subjects.stream()
        .filter(subject -> EVENTS.contains(nature(subject)))
        .flatMap(subject -> Codes.of(subject).stream().limit(1))
        .toList();
  }

  private List<Mention> mentions(Set<String> natures, UnaryOperator<String> ids) {
    return subjects.stream()
        .filter(subject -> natures.contains(nature(subject)))
        .flatMap(subject -> mention(subject, ids))
        .toList();
  }

  private Stream<Mention> mention(CheckedElement subject, UnaryOperator<String> ids) {
    List<String> codes = Codes.of(subject);
    List<String> names =
        namedIn(subject)
            .flatMap(element -> element.all("name").stream())
            .map(CheckedElement::text)
            .filter(Objects::nonNull)
            .toList();
    if (codes.isEmpty() && names.isEmpty()) {
      return Stream.empty();
    }
    List<String> aliases = new ArrayList<>(codes);
    aliases.addAll(names);
    return Stream.of(
        new Mention(
            codes.isEmpty() ? names.get(0) : ids.apply(codes.get(0)),
            names.isEmpty() ? null : names.get(0),
            aliases,
            namedIn(subject)
                .map(ElementShape::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)));
  }

  /** The subject and what is asserted of it. */
  private Stream<CheckedElement> namedIn(CheckedElement subject) {
    return Stream.concat(
        Stream.of(subject),
        Codes.of(subject).stream().map(assertions::get).filter(Objects::nonNull).limit(1));
  }

  private String nature(CheckedElement subject) {
    return namedIn(subject).flatMap(NewsmlConcepts::natures).findFirst().orElse("");
  }

  private static Stream<String> natures(CheckedElement element) {
    Stream<String> typed =
        Stream.concat(
                Stream.of(element.text("@type"), element.text("@typeuri")),
                element.all("type").stream().flatMap(type -> Codes.of(type).stream()))
            .map(Codes::bare)
            .filter(code -> code != null && DETAILS.containsValue(code));
    return Stream.concat(
        typed,
        DETAILS.entrySet().stream()
            .filter(entry -> element.first(entry.getKey()) != null)
            .map(Map.Entry::getValue));
  }
}
