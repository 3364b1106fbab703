import type { ProposalOnDesk } from "../../api/records.js";
import { useApp } from "../../app.js";
import { plain } from "../../words/words.js";
import { assumed, type Draft, known, label, openInWords, shown } from "./fields.js";
import { Editor } from "./editor.js";
import { maker, OWN } from "./by-hand.js";
import { accept, choose, eventField, reject } from "./keys.js";
import { sentence } from "./sentence.js";
import { REASONS, type Work } from "./work.js";

/** One proposal, and what can be done with it. */
export function Card({ work, item }: { work: Work; item: ProposalOnDesk }) {
  const { moments } = useApp();
  const at = work.items.indexOf(item) + 1;
  return (
    <article class="card" aria-labelledby="card-title">
      <p class="small">
        {at} of {work.items.length} · {String(work.claim.type)}
        {maker(item) === null ? "" : ", by hand"} ·{" "}
        {item.proposal.proposer.id === "model" && <>proposed by a model · </>}
        <span class={`standing ${item.state.toLowerCase()}`}>{stands(item)}</span>
      </p>
      <h2 id="card-title">{sentence(work.claim, moments)}</h2>
      <Missing claim={work.claim} noLaterThan={item.proposal.noLaterThan} />
      {!work.isChecked && <Assumed item={item} />}
      {work.mode === "editing" ? (
        <Editor key={item.proposal.id} work={work} />
      ) : (
        <>
          <Fields work={work} item={item} />
          <Events work={work} item={item} />
          {work.mode === "rejecting" ? <Why work={work} /> : <Acts work={work} item={item} />}
        </>
      )}
    </article>
  );
}

function stands(item: ProposalOnDesk): string {
  const { state, decided, hasWords, claimStands } = item;
  const gone = hasWords ? "" : "; its words are gone from the story";
  switch (state) {
    case "ACCEPTED":
      return `accepted${by(decided)}${claimStands ? "" : ", but its claim was withdrawn"}${gone}`;
    case "REJECTED":
      return `rejected${by(decided)}${decided?.reason == null ? "" : `: ${decided.reason}`}`;
    case "STALE":
      return "stale: its words are gone from the story";
    default:
      return item.proposal.id === OWN ? "not published yet" : "proposed";
  }
}

function by(decided: ProposalOnDesk["decided"]): string {
  return decided === null ? "" : ` by ${decided.by}`;
}

function Missing({ claim, noLaterThan }: { claim: Draft; noLaterThan: string | null }) {
  const { moments } = useApp();
  const fields = openInWords(claim, noLaterThan, moments);
  return fields === "" ? null : <p class="missing">Open: {fields}</p>;
}

/** What nobody says, and has to be looked at before it is accepted. */
function Assumed({ item }: { item: ProposalOnDesk }) {
  const { moments } = useApp();
  const claim = item.proposal.claim as Draft;
  const fields = assumed(item.proposal).map(
    (field) => `${label(field).toLowerCase()} ${shown(field, claim[field], moments)}`,
  );
  return fields.length === 0 ? null : <p class="missing">Assumed: {fields.join(", ")}</p>;
}

/** Each field with what it rests on; what the editor has changed rests on the editor. */
function Fields({ work, item }: { work: Work; item: ProposalOnDesk }) {
  const { moments } = useApp();
  const proposed = item.proposal.claim as Draft;
  return (
    <dl class="rests">
      {known(work.claim).map((field) => {
        const rests = item.proposal.fields[field];
        const isOwn = work.claim[field] !== proposed[field];
        const by = maker(item);
        const note = rests?.note == null ? "" : `: ${rests.note}`;
        return (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>
              {field === "about" || field === "event" ? (
                <About work={work} event={String(work.claim[field])} />
              ) : (
                shown(field, work.claim[field], moments)
              )}{" "}
              <span class="small how">
                {isOwn ? "yours" : rests === undefined ? (by ?? "") : plain(rests.how) + note}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** An event of the story by what is proposed of it, a known one by its name, any other by its id. */
function About({ work, event }: { work: Work; event: string }) {
  const { moments } = useApp();
  const of = work.items.find((each) => each.claimId === event || each.event === event);
  const known = work.choices.find((choice) => choice.event === event)?.name;
  return <>{of === undefined ? (known ?? event) : sentence(of.proposal.claim as Draft, moments)}</>;
}

function Events({ work, item }: { work: Work; item: ProposalOnDesk }) {
  if (work.choices.length === 0 || item.state !== "PROPOSED") {
    return null;
  }
  const field = eventField(work.claim);
  const title = field === "about" ? "It may be about" : "It may be the same event as";
  return (
    <div class="suggested" role="group" aria-label={title}>
      <p class="small">{title}:</p>
      {work.choices.map(({ event, why, name }, at) => (
        <button
          key={event}
          type="button"
          title={why}
          aria-pressed={work.claim[field] === event}
          onClick={() => choose(work, at)}
        >
          <kbd>{at + 1}</kbd> {name ?? <About work={work} event={event} />}
          {name !== undefined && <span class="small"> known already: {why}</span>}
        </button>
      ))}
    </div>
  );
}

function Acts({ work, item }: { work: Work; item: ProposalOnDesk }) {
  const isOpen = item.state === "PROPOSED";
  const isStale = item.state === "STALE";
  const isEdited = item.state === "ACCEPTED" && work.isEdited;
  return (
    <p class="acts">
      <button
        type="button"
        disabled={work.isBusy || !(isOpen || isEdited)}
        onClick={() => accept(work)}
      >
        <kbd>a</kbd> {item.proposal.id === OWN ? "Publish" : isEdited ? "Correct" : "Accept"}
      </button>
      <button type="button" disabled={work.isBusy} onClick={() => work.turn("editing")}>
        <kbd>e</kbd> Edit
      </button>
      <button
        type="button"
        disabled={work.isBusy || !(isOpen || isStale)}
        onClick={() => reject(work)}
      >
        <kbd>x</kbd> {item.proposal.id === OWN ? "Leave out" : "Reject …"}
      </button>
      <button type="button" disabled={work.isBusy} onClick={() => work.undo()}>
        <kbd>u</kbd> Undo
      </button>
      <button type="button" onClick={() => work.move(-1)}>
        <kbd>k</kbd> Previous
      </button>
      <button type="button" onClick={() => work.move(1)}>
        <kbd>j</kbd> Next
      </button>
    </p>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Why({ work }: { work: Work }) {
  return (
    <div class="acts" role="group" aria-label="Why it is rejected">
      {REASONS.map((reason, at) => (
        <button
          key={reason}
          type="button"
          disabled={work.isBusy}
          ref={at === 0 ? focus : null}
          onClick={() => work.reject(reason)}
        >
          <kbd>{at + 1}</kbd> {reason}
        </button>
      ))}
      <button type="button" onClick={() => work.turn("reading")}>
        Leave (Esc)
      </button>
    </div>
  );
}
