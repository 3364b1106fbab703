import type { JSX } from "preact";
import type { EventDetail } from "../../api/records.js";
import { useApp, useTitle } from "../../app.js";
import { NotKnown } from "../../parts/not-known.js";
import { Answered } from "../../parts/parts.js";
import { title } from "../../words/words.js";
import { useEvent, useTogether } from "./asks.js";

/** An event as of the moment that is looked at, and as it is now; or since when it is known. */
export function OneEvent({
  type,
  id,
  children,
}: {
  type: "warning" | "incident" | null;
  id: string;
  children: (detail: EventDetail, whole: EventDetail) => JSX.Element;
}) {
  const { asOf } = useApp().location;
  const asked = useEvent(type, id, asOf);
  const whole = useEvent(type, id, null);
  const detail = useTogether(asked);
  const all = useTogether(whole);
  useTitle(detail === null ? "Event" : title(detail.event));
  return asked.answer?.detail === null ? (
    <NotKnown first={whole.answer?.detail?.event.firstPublished ?? null} verb="first published" />
  ) : (
    <Answered asked={{ ...asked, answer: detail }}>{(one) => children(one, all ?? one)}</Answered>
  );
}
