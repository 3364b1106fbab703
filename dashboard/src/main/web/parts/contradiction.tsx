import type { Claim, Contradiction, FirstWord, Holder, Side } from "../api/records.js";
import { useApp } from "../app.js";
import { phrase } from "../words/position-phrase.js";
import { capital } from "../words/words.js";
import { Words } from "./claims.js";
import { Link, Source } from "./link.js";
import { Badge } from "./parts.js";
import { QuestionLink } from "./question.js";
import { During, When } from "./when.js";

/** One contradiction in a list. */
export function ContradictionCard({ of, isLong }: { of: Contradiction; isLong?: boolean }) {
  return (
    <article class="contradiction">
      <p class="small">
        <Badge of={of.state} /> <QuestionLink about={of.about} predicate={of.predicate} /> · since{" "}
        <When at={of.openedAt} />
      </p>
      <h3>
        <Link to={{ view: "contradiction", id: of.id }}>{of.headline}</Link>
      </h3>
      {isLong === true && <Sides of={of} claims={[]} heading="h4" />}
    </article>
  );
}

/** Who holds which side, beside each other. */
export function Sides(props: {
  of: Contradiction;
  claims: readonly Claim[];
  heading: "h2" | "h4";
}) {
  return (
    <div class="sides">
      {props.of.sides.map((side, index) => (
        <SideColumn
          key={index}
          side={side}
          predicate={props.of.predicate}
          letter={index === 0 ? "A" : "B"}
          claims={props.claims}
          heading={props.heading}
        />
      ))}
    </div>
  );
}

function SideColumn(props: {
  side: Side;
  predicate: string;
  letter: string;
  claims: readonly Claim[];
  heading: "h2" | "h4";
}) {
  const { side, heading: Heading } = props;
  return (
    <div class={`side side-${props.letter.toLowerCase()}`}>
      <Heading>
        <span class="letter">{props.letter}</span>{" "}
        {capital(phrase({ ...side, predicate: props.predicate }, useApp().moments))}
      </Heading>
      <ul>
        {side.holders.map((holder) => (
          <HolderItem key={holder.claim} holder={holder} claims={props.claims} />
        ))}
      </ul>
      {side.holderCount > side.holders.length && (
        <p class="small">and {side.holderCount - side.holders.length} more</p>
      )}
    </div>
  );
}

function HolderItem({ holder, claims }: { holder: Holder; claims: readonly Claim[] }) {
  const claim = claims.find(({ id }) => id === holder.claim) ?? null;
  return (
    <li>
      <p>
        <strong>{holder.speaker.name}</strong>
        {holder.basis === "ANONYMOUS" && <span class="small"> (not named)</span>}
      </p>
      <Words
        quote={holder.quote}
        paraphrase={claim?.paraphrase ?? null}
        language={claim?.story?.language ?? null}
      />
      {holder.first !== null && (
        <Said word={holder.first} verb="since" of={holder} claims={claims} />
      )}
      <Said
        word={holder}
        verb={holder.first === null ? "said" : "again"}
        of={holder}
        claims={claims}
      />
    </li>
  );
}

/** When one word was said and became known, and where. */
function Said(props: { word: FirstWord; verb: string; of: Holder; claims: readonly Claim[] }) {
  const { word, verb, of, claims } = props;
  return (
    <p class="small">
      {verb} <During span={word.said} />, published <When at={word.publishedAt} after={word.said} />{" "}
      ·{" "}
      <Source
        url={word.url}
        outlet={claims.find(({ id }) => id === word.claim)?.story?.outlet ?? null}
        label={`${verb === "since" ? "first claim" : "claim"} of ${of.speaker.name}`}
      />
    </p>
  );
}
