import type { Claim, Contradiction, Holder, Side } from "../api/records.js";
import { useApp } from "../app.js";
import { position, question } from "../words/words.js";
import { Words } from "./claims.js";
import { Link, Source } from "./link.js";
import { Badge } from "./parts.js";
import { During, When } from "./when.js";

/** One contradiction in a list. */
export function ContradictionCard({ of, isLong }: { of: Contradiction; isLong?: boolean }) {
  return (
    <article class="contradiction">
      <p class="small">
        <Badge of={of.state} /> {question(of.predicate)} · since <When at={of.openedAt} />
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
  letter: string;
  claims: readonly Claim[];
  heading: "h2" | "h4";
}) {
  const { side, heading: Heading } = props;
  return (
    <div class={`side side-${props.letter.toLowerCase()}`}>
      <Heading>
        <span class="letter">{props.letter}</span> {position(side, useApp().moments)}
      </Heading>
      <ul>
        {side.holders.map((holder) => (
          <HolderItem
            key={holder.claim}
            holder={holder}
            claim={props.claims.find((claim) => claim.id === holder.claim) ?? null}
          />
        ))}
      </ul>
      {side.holderCount > side.holders.length && (
        <p class="small">and {side.holderCount - side.holders.length} more</p>
      )}
    </div>
  );
}

function HolderItem({ holder, claim }: { holder: Holder; claim: Claim | null }) {
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
      <p class="small">
        said <During span={holder.said} />, published <When at={holder.publishedAt} /> ·{" "}
        <Source
          url={holder.url}
          outlet={claim?.story?.outlet ?? null}
          label={`claim of ${holder.speaker.name}`}
        />
      </p>
    </li>
  );
}
