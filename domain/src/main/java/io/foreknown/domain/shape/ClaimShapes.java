package io.foreknown.domain.shape;

import static io.foreknown.domain.shape.ValueKind.ADDRESS;
import static io.foreknown.domain.shape.ValueKind.COUNT;
import static io.foreknown.domain.shape.ValueKind.GEOMETRY;
import static io.foreknown.domain.shape.ValueKind.HAZARD;
import static io.foreknown.domain.shape.ValueKind.ID;
import static io.foreknown.domain.shape.ValueKind.MOMENT;
import static io.foreknown.domain.shape.ValueKind.NAME;
import static io.foreknown.domain.shape.ValueKind.ORIGINAL_TIMES;
import static io.foreknown.domain.shape.ValueKind.PROSE;
import static io.foreknown.domain.shape.ValueKind.RECORD_TIME;
import static io.foreknown.domain.shape.ValueKind.REVISION;
import static io.foreknown.domain.shape.ValueKind.SPAN;
import static io.foreknown.domain.shape.ValueKind.TRUTH;
import static io.foreknown.domain.shape.ValueKind.some;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.Field.Absence;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;

/** The description of each record that a claim is made of. */
public final class ClaimShapes {
  /** Where a claim was published. */
  public static final Shape<Story> STORY =
      Shape.of(Story.class)
          .optional("url", ADDRESS, Story::url)
          .text("headline", PROSE, Story::headline)
          .optional("outlet", NAME, Story::outlet)
          .text("language", NAME, Story::language)
          .built();

  /** A party; its name is its id unless said otherwise. */
  public static final ValueKind<Party> PARTY =
      new ValueKind.Part<>(
          Shape.of(Party.class)
              .required("id", ID, Party::id)
              .orElseFrom("name", NAME, Party::name, before -> before.text("id"))
              .list("lineage", ID, Party::lineage)
              .built());

  /** A place; an ISO code says its level. */
  public static final ValueKind<Place> PLACE =
      new ValueKind.Part<>(
          Shape.of(Place.class)
              .required("id", ID, Place::id)
              .orElseFrom("name", NAME, Place::name, before -> before.text("id"))
              .optional("kind", NAME, Place::kind)
              .orElseFrom(
                  "level",
                  new EnumWord<>(Level.class),
                  Place::level,
                  of -> IsoCode.levelOf(of.text("id")))
              .list("lineage", ID, Place::lineage)
              .optional("geometry", GEOMETRY, Place::geometry)
              .built());

  private static final Shape<Perpetrators> DOERS =
      Shape.of(Perpetrators.class)
          .required("parties", some(PARTY), Perpetrators::parties)
          .orElse("exclusive", TRUTH, Perpetrators::exclusive, false)
          .built();

  /** Who did it. */
  public static final ValueKind<Perpetrators> PERPETRATORS = new ValueKind.Part<>(DOERS);

  /** A range of rungs. */
  private static final ValueKind<Position.OfScale> RUNGS =
      new ValueKind.Part<>(
          Shape.of(Position.OfScale.class)
              .required("from", NAME, Position.OfScale::from)
              .required("to", NAME, Position.OfScale::to)
              .built());

  /** A position, told apart by its field. */
  public static final ValueKind<Position> POSITION =
      new Choice<>(
          List.of(
              Shape.of(Position.OfCount.class)
                  .required("count", COUNT, Position.OfCount::count)
                  .built(),
              Shape.of(Position.OfParties.class)
                  .open("perpetrators", DOERS, Position.OfParties::perpetrators)
                  .built(),
              Shape.around(Position.OfScale.class, "scale", RUNGS),
              Shape.of(Position.OfTruth.class)
                  .required("truth", TRUTH, Position.OfTruth::truth)
                  .built(),
              Shape.of(Position.OfTime.class).required("when", SPAN, Position.OfTime::when).built(),
              Shape.of(Position.OfPlaces.class)
                  .required("where", some(PLACE), Position.OfPlaces::where)
                  .built()));

  private static final Shape<CapLevels> URGENCY =
      Shape.of(CapLevels.class)
          .optional("severity", NAME, CapLevels::severity)
          .optional("urgency", NAME, CapLevels::urgency)
          .optional("certainty", NAME, CapLevels::certainty)
          .built();

  /** What an issuer said anew. */
  public static final ValueKind<Update> UPDATE =
      new ValueKind.Part<>(
          Shape.of(Update.class)
              .required("at", SPAN, Update::at)
              .optional("validity", SPAN, Update::validity)
              .optional("hazard", HAZARD, Update::hazard)
              .list("targets", PLACE, Update::targets)
              .open("urgency", URGENCY, Update::urgency)
              .orElse("ended", TRUTH, Update::ended, false)
              .built());

  /** What every claim carries. */
  public static final Shape<Header> HEADER =
      Shape.of(Header.class)
          .required("id", ID, Header::id)
          .orElse("revision", REVISION, Header::revision, 1L)
          .required("publishedAt", RECORD_TIME, Header::publishedAt)
          .optional("event", ID, Header::event)
          .optional("story", new ValueKind.Part<>(STORY), Header::story)
          .text("embargoedUntil", MOMENT, Header::embargoedUntil)
          .list("attributedTo", PARTY, Header::attributedTo)
          .optional("basis", new EnumWord<>(Basis.class), Header::basis)
          .optional("quote", PROSE, Header::quote)
          .text("paraphrase", PROSE, Header::paraphrase)
          .text("originalTimes", ORIGINAL_TIMES, Header::originalTimes, OriginalTimes.NONE)
          .built();

  /** That somebody was warned. */
  public static final Shape<Warning> WARNING =
      Shape.of(Warning.class)
          .open("header", HEADER, Warning::header)
          .required("issuer", PARTY, Warning::issuer)
          .list("recipients", PARTY, Warning::recipients)
          .required("audience", new EnumWord<>(Audience.class), Warning::audience)
          .required("issued", SPAN, Warning::issued)
          .optional("validity", SPAN, Warning::validity)
          .required("hazard", HAZARD, Warning::hazard)
          .list("suspects", PARTY, Warning::suspects)
          .required("targets", some(PLACE), Warning::targets)
          .optional("cancelled", SPAN, Warning::cancelled)
          .optional("exercise", new ValueKind.YesNo("actual"), Warning::exercise)
          .open("urgency", URGENCY, Warning::urgency)
          .list("updates", UPDATE, Warning::updates)
          .built();

  /** That something happened, or did not. */
  public static final Shape<IncidentReport> INCIDENT =
      Shape.of(IncidentReport.class)
          .open("header", HEADER, IncidentReport::header)
          .required("hazard", HAZARD, IncidentReport::hazard)
          .required("outcome", new EnumWord<>(IncidentOutcome.class), IncidentReport::outcome)
          .required("began", SPAN, IncidentReport::began)
          .optional("ended", SPAN, IncidentReport::ended)
          .required("places", some(PLACE), IncidentReport::places)
          .optional("killed", COUNT, IncidentReport::killed)
          .optional("injured", COUNT, IncidentReport::injured)
          .orElseFrom("asOf", SPAN, IncidentReport::asOf, ClaimShapes::published)
          .optional("perpetrators", PERPETRATORS, IncidentReport::perpetrators)
          .built();

  /** That somebody said something. */
  public static final Shape<Statement> STATEMENT =
      Shape.of(Statement.class)
          .open("header", HEADER, Statement::header)
          .required("about", ID, Statement::about)
          .required("predicate", NAME, Statement::predicate)
          .required("position", POSITION, Statement::position)
          .orElse("polarity", new EnumWord<>(Polarity.class), Statement::polarity, Polarity.AFFIRMS)
          .orElse("correction", TRUTH, Statement::correction, false)
          .required("speaker", PARTY, Statement::speaker)
          .orElseFrom("said", SPAN, Statement::said, ClaimShapes::published)
          .orElseFrom("asOf", SPAN, Statement::asOf, before -> (Span) before.of("said"))
          .built();

  /** What the desk decided about. */
  public static final ValueKind<Subject> SUBJECT =
      new Choice<>(
          List.of(
              Shape.of(Subject.Pair.class)
                  .required(
                      "pair",
                      new ValueKind.Part<>(
                          Shape.of(Subject.Ends.class)
                              .required("warning", ID, Subject.Ends::warning)
                              .required("incident", ID, Subject.Ends::incident)
                              .built()),
                      Subject.Pair::pair)
                  .built(),
              Shape.of(Subject.OfQuestion.class)
                  .required(
                      "question",
                      new ValueKind.Part<>(
                          Shape.of(Subject.Asked.class)
                              .required("about", ID, Subject.Asked::about)
                              .required("predicate", NAME, Subject.Asked::predicate)
                              .built()),
                      Subject.OfQuestion::question)
                  .built(),
              Shape.of(Subject.Incidents.class)
                  .required("incidents", some(ID), Subject.Incidents::incidents)
                  .built(),
              Shape.of(Subject.Warnings.class)
                  .required("warnings", some(ID), Subject.Warnings::warnings)
                  .built(),
              Shape.of(Subject.OfEvent.class).required("event", ID, Subject.OfEvent::event).built(),
              Shape.of(Subject.OfIssuer.class)
                  .required("issuer", ID, Subject.OfIssuer::issuer)
                  .built(),
              Shape.of(Subject.OfProposal.class)
                  .required("proposal", ID, Subject.OfProposal::proposal)
                  .built()));

  /** What every decision carries: no story gives it. */
  private static final Shape<Header> DECISION_HEADER =
      new Shape<>(
          Header.class,
          List.of(
              new Field<>("id", ID, Header::id, new Absence.Refused<>(), false, false),
              new Field<>(
                  "revision",
                  REVISION,
                  Header::revision,
                  new Absence.Default<>(before -> 1L),
                  false,
                  false),
              new Field<>(
                  "at", RECORD_TIME, Header::publishedAt, new Absence.Refused<>(), false, false)),
          ClaimShapes::headerOfDecision);

  /** What the desk decided. */
  public static final Shape<Decision> DECISION =
      Shape.of(Decision.class)
          .open("header", DECISION_HEADER, Decision::header)
          .required("by", PARTY, Decision::by)
          .required("verdict", new EnumWord<>(Decision.Verdict.class), Decision::verdict)
          .required("subject", SUBJECT, Decision::subject)
          .optional("until", MOMENT, Decision::until)
          .optional("reason", PROSE, Decision::reason)
          .built();

  private static final Shape<Retraction> RETRACTION =
      Shape.of(Retraction.class)
          .open("header", HEADER, Retraction::header)
          .required("type", new EnumWord<>(ClaimType.class), Retraction::type)
          .built();

  private ClaimShapes() {}

  private static Span published(FieldValues before) {
    Instant publishedAt = ((Header) before.of("header")).publishedAt();
    return Span.ofPublication(publishedAt);
  }

  /** The shape of the claims of a type that are not withdrawn. */
  public static Shape<? extends Claim> of(ClaimType type) {
    return switch (type) {
      case WARNING -> WARNING;
      case INCIDENT -> INCIDENT;
      case STATEMENT -> STATEMENT;
      case DECISION -> DECISION;
    };
  }

  /** The shape of what every claim of a type carries, also a withdrawn one. */
  public static Shape<Header> header(ClaimType type) {
    return type == ClaimType.DECISION ? DECISION_HEADER : HEADER;
  }

  private static Header headerOfDecision(Values values) {
    return new Header(
        (String) values.of("id"),
        (Long) values.of("revision"),
        (Instant) values.of("at"),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** A claim with other values in it. */
  public static Claim rewritten(Claim claim, Rewriting by) {
    return claim instanceof Retraction withdrawn
        ? by.rewritten(RETRACTION, Path.ROOT, withdrawn)
        : active(of(claim.type()), claim, by);
  }

  private static <C extends Claim> Claim active(Shape<C> shape, Claim claim, Rewriting by) {
    return by.rewritten(shape, Path.ROOT, shape.type().cast(claim));
  }
}
