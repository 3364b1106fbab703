package io.foreknown.stories.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.stories.Story;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Answers of our form, with words of the story and words that are not, in any field. */
final class HostileAnswers {
  private static final List<String> INVENTED =
      List.of(
          "",
          "on 1 April",
          "yesterday",
          "at least 95",
          "Wilma Quist",
          "he",
          "geonames:524901",
          "name:islamic-state",
          "2025-03-14",
          "<img src=x onerror=alert(1)>",
          "We knew it all along");

  private static final List<String> TEXTS =
      List.of(
          "began",
          "place",
          "killed",
          "injured",
          "attributedTo",
          "issuer",
          "issued",
          "validity",
          "speaker",
          "blamed",
          "said",
          "quote");

  private final Random chance;
  private final StoryText text;

  HostileAnswers(Story story, long seed) {
    this.chance = new Random(seed);
    this.text = StoryText.of(story.text());
  }

  String answer() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    AnswerForm.LISTS
        .values()
        .forEach(
            list -> {
              ArrayNode claims = answer.putArray(list);
              for (int i = 0; i < 4; i++) {
                fill(claims.addObject());
              }
            });
    return answer.toString();
  }

  private void fill(ObjectNode claim) {
    Sentence main = pick(text.sentences());
    ArrayNode evidence = claim.putArray("evidence");
    cite(evidence, main, chance.nextInt(3) == 0 ? words(main) : main.text());
    cite(evidence, pick(text.sentences()), words(main));
    Sentence other = text.sentences().get(Math.max(0, main.index() - 1));
    cite(evidence, other, other.text());
    claim.put(
        "hazard",
        pick(List.of("transport.water", "met.flood", "security.terrorism.bombing", "x.y", "fire")));
    claim.put("outcome", pick(List.of("occurred", "foiled", "disproved", "", "won")));
    claim.put("audience", pick(List.of("public", "private", "", "all")));
    claim.put(
        "says",
        pick(
            List.of(
                "warning.received=true",
                "warning.received=false",
                "warning.issued=true",
                "incident.perpetrator=claim",
                "incident.perpetrator=blame",
                "incident.perpetrator=deny")));
    TEXTS.forEach(name -> claim.put(name, chance.nextInt(3) == 0 ? pick(INVENTED) : words(main)));
    for (String name : List.of("perpetrators", "recipients", "suspects")) {
      claim.putArray(name).add(words(main)).add(pick(INVENTED));
    }
  }

  private void cite(ArrayNode evidence, Sentence sentence, String words) {
    evidence
        .addObject()
        .put("sentence", sentence.index() + 1 - (chance.nextInt(9) == 0 ? 1 : 0))
        .put("words", words);
  }

  private String words(Sentence sentence) {
    int from = chance.nextInt(sentence.size());
    int to = Math.min(sentence.size(), from + 1 + chance.nextInt(4));
    return sentence.range(from, to).of(text.text());
  }

  private <T> T pick(List<T> all) {
    return Objects.requireNonNull(all.get(chance.nextInt(all.size())));
  }
}
