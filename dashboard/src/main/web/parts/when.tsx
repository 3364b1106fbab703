import type { Span } from "../api/records.js";
import { useApp } from "../app.js";
import { original } from "../time/moments.js";

/** A moment in the reader's zone; as it was told on hover. */
export function When(props: { at: string }) {
  return (
    <time dateTime={props.at} title={props.at}>
      {useApp().moments.moment(props.at)}
    </time>
  );
}

/** The same for a span. */
export function During(props: { span: Span }) {
  return <span title={original(props.span)}>{useApp().moments.span(props.span)}</span>;
}
