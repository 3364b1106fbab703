import type { Decision, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { type Acts, ActButton, DeskRow, useActs } from "./acts.js";
import { decisionWords, MUTES, newestFirst, type ShownDecision } from "./words.js";

type Muted = { event: string } | { issuer: string };

/** Whether alerts on an event, or on the warnings of an issuer, are kept quiet, and for how long they can be. */
export function MuteDesk({ of, path }: { of: Muted; path: string }) {
  const { moments, location } = useApp();
  const all = useQuery<Page<Decision>>(asOf(path, location.asOf)).answer?.items ?? [];
  const shown = standing(all.filter((each) => isAbout(each, of))).map((each) =>
    decisionWords(each, moments),
  );
  const acts = useActs(key(shown));
  return (
    <DeskRow name="alerts" shown={shown} acts={acts}>
      <Mutes acts={acts} subject={of} />
    </DeskRow>
  );
}

export function asOf(path: string, moment: string | null): string {
  return moment === null ? path : `${path}&as-of=${encodeURIComponent(moment)}`;
}

export function key(shown: readonly ShownDecision[]): string {
  return shown.map(({ id, revision }) => `${id} ${revision}`).join();
}

/** Those that are not over, the newest first. */
export function standing(all: readonly Decision[]): Decision[] {
  const now = Date.now();
  return newestFirst(all).filter(
    ({ status, verdict, until }) =>
      status === "ACTIVE" && (verdict !== "MUTED" || (until !== null && Date.parse(until) > now)),
  );
}

function isAbout({ subject }: Decision, of: Muted): boolean {
  if (subject === null) {
    return false;
  }
  return "event" in of
    ? "event" in subject && subject.event === of.event
    : "issuer" in subject && subject.issuer === of.issuer;
}

/** A button for each time. */
export function Mutes({ acts, subject }: { acts: Acts; subject: object }) {
  return (
    <span class="mutes">
      <span class="small">No alerts for:</span>{" "}
      {MUTES.map(({ label, until }) => (
        <ActButton
          key={label}
          label={label}
          name={`No alerts: ${label}`}
          acts={acts}
          act={() =>
            acts.decide({ verdict: "muted", subject, until: until(new Date()).toISOString() })
          }
        />
      ))}
    </span>
  );
}
