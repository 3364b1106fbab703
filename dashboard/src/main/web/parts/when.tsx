import type { Span } from "../api/records.js";
import { useApp } from "../app.js";
import { published } from "../time/days.js";
import { inUtc } from "../time/original.js";

/** A moment in the reader's zone; on hover as the claim gave it, or else in UTC. */
export function When(props: { at: string; original?: string; after?: Span }) {
  const { moments } = useApp();
  return (
    <time dateTime={props.at} title={props.original ?? inUtc(published(props.at))}>
      {props.after === undefined
        ? moments.moment(props.at)
        : moments.publishedAfter(props.at, props.after)}
    </time>
  );
}

/** The same for a span. */
export function During(props: { span: Span; original?: string }) {
  return (
    <span title={props.original ?? inUtc(props.span)}>{useApp().moments.span(props.span)}</span>
  );
}
