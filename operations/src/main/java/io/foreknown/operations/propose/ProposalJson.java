package io.foreknown.operations.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.schemas.json.StoryWordsJson;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.Story;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Range;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes proposals, one a line. The claim in it has the form of docs/reference/claims.md, as far as
 * it is known.
 */
public final class ProposalJson {
  private static final String PUBLISHED = "publishedAt";

  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ProposalJson() {}

  /** A story that was read, as its record has it: {@code story} and {@code text}. */
  public static ObjectNode record(Story story) {
    ObjectNode given = JSON.objectNode();
    given.set("story", story(story));
    return given.put("text", story.text());
  }

  /** One line, as a tree. */
  public static ObjectNode line(Proposal proposal) {
    ObjectNode line = JSON.objectNode().put("id", proposal.id());
    line.set("story", story(proposal.story()));
    line.putObject("proposer")
        .put("id", proposal.proposer())
        .put("version", proposal.proposerVersion());
    line.set("claim", claim(proposal));
    line.set("missing", missing(proposal));
    moment(line, "noLaterThan", proposal.noLaterThan());
    line.set(
        "evidence",
        list(proposal.draft().evidence(), each -> words(each.range(), proposal.story().text())));
    line.set("fields", fields(proposal.draft()));
    line.set("checks", list(proposal.checks(), TextNode::valueOf));
    line.put("rank", proposal.rank().name());
    line.set(
        "events",
        list(
            proposal.events(),
            each -> JSON.objectNode().put("event", each.event()).put("why", each.why())));
    return line.put("state", "PROPOSED");
  }

  private static ObjectNode story(Story story) {
    ObjectNode node = JSON.objectNode().put("id", story.id());
    text(node, "url", story.url());
    text(node, "headline", story.headline());
    text(node, "outlet", story.outlet());
    text(node, "language", story.language());
    moment(node, PUBLISHED, story.publishedAt());
    return node.put("version", story.version()).put("textHash", story.textHash());
  }

  private static void text(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }

  private static void moment(ObjectNode node, String name, @Nullable Instant moment) {
    if (moment != null) {
      node.put(name, MILLIS.format(moment));
    }
  }

  private static ObjectNode claim(Proposal proposal) {
    Story story = proposal.story();
    ObjectNode claim = JSON.objectNode();
    claim.put("type", proposal.draft().type().name().toLowerCase(Locale.ROOT));
    claim.put("id", proposal.claimId());
    moment(claim, PUBLISHED, story.publishedAt());
    ObjectNode from = JSON.objectNode();
    text(from, "url", story.url());
    text(from, "headline", story.headline());
    text(from, "outlet", story.outlet());
    text(from, "language", story.language());
    if (!from.isEmpty()) {
      claim.set("story", from);
    }
    proposal
        .draft()
        .fields()
        .forEach((path, field) -> claim.set(path.field(), value(path, field.value())));
    return claim;
  }

  private static JsonNode value(Path path, Value value) {
    if (value instanceof Value.OfWord of) {
      return TextNode.valueOf(of.word());
    }
    if (value instanceof Value.OfParty of) {
      return ClaimJson.part(ClaimShapes.PARTY, of.party());
    }
    if (value instanceof Value.OfParties of) {
      return ClaimJson.part(ValueKind.any(ClaimShapes.PARTY), of.parties());
    }
    if (value instanceof Value.OfPerpetrators of) {
      return ClaimJson.part(ClaimShapes.PERPETRATORS, of.perpetrators());
    }
    if (value instanceof Value.OfPlaces of) {
      return ClaimJson.part(ValueKind.any(ClaimShapes.PLACE), of.places());
    }
    if (value instanceof Value.OfSpan of) {
      return ClaimJson.part(ValueKind.SPAN, of.span());
    }
    if (value instanceof Value.OfCount of) {
      return ClaimJson.part(ValueKind.COUNT, of.count());
    }
    if (value instanceof Value.OfPosition of) {
      return ClaimJson.part(ClaimShapes.POSITION, of.position());
    }
    throw new AssertionError("%s holds %s".formatted(path, value));
  }

  private static ArrayNode missing(Proposal proposal) {
    ArrayNode missing = JSON.arrayNode();
    if (proposal.story().publishedAt() == null) {
      missing.add(PUBLISHED);
    }
    proposal.draft().missing().forEach(path -> missing.add(path.field()));
    return missing;
  }

  private static ObjectNode words(Range range, String text) {
    return StoryWordsJson.of(range.from(), range.to(), text);
  }

  private static ObjectNode fields(Draft draft) {
    ObjectNode fields = JSON.objectNode();
    draft.fields().forEach((path, field) -> fields.set(path.field(), field(field)));
    return fields;
  }

  private static ObjectNode field(Field field) {
    ObjectNode node =
        JSON.objectNode()
            .put("from", field.range().from())
            .put("to", field.range().to())
            .put("how", field.how().name());
    text(node, "note", field.note());
    return node;
  }

  private static <T> ArrayNode list(List<T> values, Function<T, JsonNode> writer) {
    ArrayNode list = JSON.arrayNode();
    values.forEach(value -> list.add(writer.apply(value)));
    return list;
  }
}
