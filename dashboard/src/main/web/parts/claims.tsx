import type { Claim } from "../api/records.js";
import { useApp } from "../app.js";
import { CopyCitation } from "../take/tools.js";
import { asGiven } from "../time/original.js";
import { phrase } from "../words/position-phrase.js";
import { count, names, places } from "../words/words.js";
import { sourceName } from "../words/source-name.js";
import { Source } from "./link.js";
import { During, When } from "./when.js";

/** Claims in the order in which they are given. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  return (
    <ol class="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <p class="small">
            <When at={claim.publishedAt} original={asGiven(claim.originalTimes, "publishedAt")} /> ·{" "}
            {claim.type === "incident" ? "report" : claim.type} ·{" "}
            <Source
              url={claim.story?.url ?? null}
              outlet={claim.story?.outlet ?? null}
              label={claim.id}
            />{" "}
            <CopyCitation of={claim} />
          </p>
          <p>
            <Said claim={claim} />
          </p>
          <Words
            quote={claim.quote}
            paraphrase={claim.paraphrase}
            language={claim.story?.language ?? null}
          />
        </li>
      ))}
    </ol>
  );
}

/** What a claim says, from its fields. */
function Said({ claim }: { claim: Claim }) {
  const { moments } = useApp();
  switch (claim.type) {
    case "warning":
      return (
        <>
          <strong>{sourceName(claim)}</strong> warned{" "}
          {names(claim.recipients) === "nobody" ? "" : `${names(claim.recipients)} `}
          of {places(claim.targets)}
          {claim.issued !== null && (
            <>
              , <During span={claim.issued} original={asGiven(claim.originalTimes, "issued")} />
            </>
          )}
        </>
      );
    case "incident":
      return (
        <>
          <strong>{sourceName(claim)}</strong>: {incidentWords(claim)}
        </>
      );
    default:
      return (
        <>
          <strong>{sourceName(claim)}</strong>
          {claim.position !== null &&
            `: ${phrase(
              {
                predicate: claim.predicate ?? "",
                position: claim.position,
                denied: claim.polarity === "DENIES",
              },
              moments,
            )}`}
        </>
      );
  }
}

function incidentWords(claim: Extract<Claim, { type: "incident" }>): string {
  const parts = [
    claim.killed === null ? "" : `${count(claim.killed)} killed`,
    claim.injured === null ? "" : `${count(claim.injured)} injured`,
    claim.perpetrators === null ? "" : `by ${names(claim.perpetrators.parties)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? places(claim.places) : parts.join(", ");
}

/** Only what was quoted stands in quotation marks. */
export function Words(props: {
  quote: string | null;
  paraphrase: string | null;
  language: string | null;
}) {
  if (props.quote !== null) {
    return (
      <blockquote>
        <q lang={props.language ?? undefined}>{props.quote}</q>
      </blockquote>
    );
  }
  return props.paraphrase === null ? null : <p class="paraphrase">{props.paraphrase}</p>;
}
