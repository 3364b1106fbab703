import type { Dossier, IncidentEvent, WarningEvent } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Figure } from "../../parts/badges.js";
import { During } from "../../parts/when.js";
import { changes, phases } from "../../timeline/phases.js";
import { words } from "../../words/table.js";
import { count, hazard, listed, names, places, plain } from "../../words/words.js";

/** What the reports of an incident agree on, and how far they differ. */
export function IncidentFacts({ of, dossier }: { of: IncidentEvent; dossier: Dossier | null }) {
  return (
    <dl>
      <dt>Began</dt>
      <dd>
        <During span={of.began} />
        <span class="small">
          {" "}
          · range of all reports: <During span={of.began.envelope} />
        </span>
      </dd>
      <dt>Where</dt>
      <dd>{listed(places(of.places), of.placeCount - of.places.length)}</dd>
      <dt>Named as perpetrators</dt>
      <dd>
        {of.actors.length === 0
          ? "nobody"
          : listed(names(of.actors), of.actorCount - of.actors.length)}
      </dd>
      {of.killed !== null && (
        <>
          <dt>Killed</dt>
          <dd>
            <Figure of={of.killed} isDisputed={of.disputed.includes("incident.killed")} />{" "}
            <span class="small">· range of all reports: {count(of.killed.envelope)}</span>
          </dd>
        </>
      )}
      {of.injured !== null && (
        <>
          <dt>Injured</dt>
          <dd>
            <Figure of={of.injured} isDisputed={of.disputed.includes("incident.injured")} />{" "}
            <span class="small">· range of all reports: {count(of.injured.envelope)}</span>
          </dd>
        </>
      )}
      <dt>Reports</dt>
      <dd>
        {dossier?.reports ?? of.evidenceCount} by{" "}
        {of.outlets.length === 0
          ? "unnamed outlets"
          : listed(of.outlets.join(", "), of.outletCount - of.outlets.length)}
      </dd>
      <Merged of={of} />
    </dl>
  );
}

/** Under which other ids claims name it, because the desk says that they are the same. */
function Merged({ of }: { of: { merged: readonly string[] } }) {
  return of.merged.length === 0 ? null : (
    <>
      <dt>The same as</dt>
      <dd>{of.merged.join(", ")}, says the desk</dd>
    </>
  );
}

/** What a warning says. */
export function WarningFacts({ of }: { of: WarningEvent }) {
  return (
    <dl>
      <dt>Given</dt>
      <dd>
        <During span={of.issued} />, {plain(of.audience)}
        {of.exercise && ", an exercise"}
      </dd>
      <dt>For</dt>
      <dd>{of.validity === null ? words("window.NO_WINDOW") : <During span={of.validity} />}</dd>
      <dt>Named as in danger</dt>
      <dd>{listed(places(of.places), of.placeCount - of.places.length)}</dd>
      <dt>Named as the danger</dt>
      <dd>
        {of.actors.length === 0
          ? "nobody"
          : listed(names(of.actors), of.actorCount - of.actors.length)}
      </dd>
      {of.updates.length > 0 && (
        <>
          <dt>Said later</dt>
          <dd>
            <Changes of={of} />
          </dd>
        </>
      )}
      <Merged of={of} />
    </dl>
  );
}

/** What was said anew, one line for each time. */
function Changes({ of }: { of: WarningEvent }) {
  const { moments } = useApp();
  const how = { hazard, places, moment: (iso: string) => moments.moment(iso) };
  const [first, ...later] = phases(of);
  const more = of.updateCount - of.updates.length;
  return (
    <ol class="changes">
      {later.map((phase, index) => (
        <li key={phase.at.to}>
          <During span={phase.at} />: {changes(phase, later[index - 1] ?? first, how)}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ol>
  );
}
