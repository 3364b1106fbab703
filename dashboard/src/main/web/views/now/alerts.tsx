import type { Alert } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Link, Source } from "../../parts/link.js";
import { Answered, Badge, Empty, Section } from "../../parts/parts.js";
import { QuestionLink } from "../../parts/question.js";
import { When } from "../../parts/when.js";
import { newestFirst } from "../../time/in-order.js";
import { askedOf } from "../../words/words.js";
import { SHOWN, useList } from "./list.js";

/** What somebody should know now, with how much it matters. */
export function Alerts() {
  const { moments } = useApp();
  const asked = useList<Alert>("alerts", { limit: SHOWN });
  return (
    <Section id="alerts" title="Alerts">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              No alerts. One comes when a fresh claim opens or settles a contradiction, or shows
              that an incident was warned of.
            </Empty>
          ) : (
            <ul class="cards" aria-live="polite">
              {newestFirst(items, moments).map((alert) => (
                <AlertCard key={alert.id} alert={alert} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function AlertCard({ alert }: { alert: Alert }) {
  const asked = askedBy(alert);
  const event =
    asked === null
      ? ({ type: "incident", id: alert.subject } as const)
      : { type: askedOf(asked.predicate), id: asked.about };
  return (
    <li>
      <p class="small">
        <Badge of={alert.severity} /> <Badge of={alert.kind} /> <When at={alert.publishedAt} />
      </p>
      <h3>
        <Link to={{ view: "event", ...event }}>{alert.headline}</Link>
      </h3>
      <p class="small">
        {asked !== null && (
          <>
            <QuestionLink {...asked} />{" "}
          </>
        )}
        {alert.links.map((link) => (
          <span key={link}>
            <Source url={link} />{" "}
          </span>
        ))}
      </p>
    </li>
  );
}

/** A question's subject is its event's id, a blank and the predicate; an id may hold blanks too. */
function askedBy({ kind, subject }: Alert): { about: string; predicate: string } | null {
  const blank = subject.lastIndexOf(" ");
  return kind === "VERDICT" || blank < 0
    ? null
    : { about: subject.slice(0, blank), predicate: subject.slice(blank + 1) };
}
