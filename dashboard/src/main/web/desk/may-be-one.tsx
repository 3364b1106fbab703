import type { EventDetail, Link as LinkOf } from "../api/records.js";
import { Link } from "../parts/link.js";
import { title } from "../words/words.js";

/** As many as an event is shown with at most. */
const SHOWN = 3;

/** The other events of the links of one, the most alike first. */
export function linked(detail: EventDetail): { link: LinkOf; other: string; name: string }[] {
  return [...detail.links]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((link) => {
      const other = link.older === detail.event.id ? link.younger : link.older;
      const known = detail.related.find(
        ({ type, id }) => type === detail.event.type && id === other,
      );
      return { link, other, name: known === undefined ? other : title(known) };
    });
}

/** Which events may be the same as this one, and why. */
export function MayBeOne({ detail }: { detail: EventDetail }) {
  const all = linked(detail);
  return all.length === 0 ? null : (
    <div class="may-be-one">
      {all.slice(0, SHOWN).map(({ link, other, name }) => (
        <p key={link.id} class="small">
          May be the same as{" "}
          <Link to={{ view: "event", type: detail.event.type, id: other }}>{name}</Link>:{" "}
          {link.reasons.join("; ")}
        </p>
      ))}
      {all.length > SHOWN && <p class="small">and {all.length - SHOWN} more</p>}
    </div>
  );
}
