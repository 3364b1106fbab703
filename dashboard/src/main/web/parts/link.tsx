import type { ComponentChildren } from "preact";
import { useApp } from "../app.js";
import { address, type Route } from "../route.js";
import { siteOf, webAddress } from "../words/safe.js";

/** A link to another view as of the same moment. */
export function Link(props: {
  to: Route;
  class?: string;
  isCurrent?: boolean;
  children: ComponentChildren;
}) {
  const { location, isEmbedded, go } = useApp();
  const target = { route: props.to, asOf: location.asOf };
  function follow(event: MouseEvent): void {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (isPlain) {
      event.preventDefault();
      go(target);
    }
  }
  if (isEmbedded) {
    return (
      <a href={address(target)} class={props.class} target="_blank" rel="noopener">
        {props.children}
      </a>
    );
  }
  return (
    <a
      href={address(target)}
      class={props.class}
      aria-current={props.isCurrent ? "page" : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}

/** A link to a story; an address that leads elsewhere than to the web is only mentioned. */
export function Source(props: { url: string | null; outlet?: string | null; label?: string }) {
  const href = webAddress(props.url);
  if (href === null) {
    return (
      <span class="source">
        {props.outlet ?? "no source"}
        {props.url === null ? "" : " (address not usable)"}
      </span>
    );
  }
  return (
    <a class="source" href={href} target="_blank" rel="noopener noreferrer">
      {props.outlet ?? siteOf(href)}
      <span class="unseen">
        {props.label === undefined ? "" : `: ${props.label}`} (opens the story)
      </span>
    </a>
  );
}
