import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ask } from "../../api/ask.js";
import type { Page } from "../../api/records.js";
import { useCounted } from "../../api/use.js";
import { keep, kept } from "../../visit.js";

/** The first page is kept up to date, those after it stay as they were asked for. */
export function Pages<T>(props: {
  path: string;
  first: Page<T>;
  class: string;
  children: (item: T) => ComponentChildren;
}) {
  const { path, first } = props;
  const [more, setMore] = useState<Page<T>[]>([]);
  const [wanted, setWanted] = useState(kept().more);
  useEffect(() => setMore([]), [first.next]);
  const next = (more[more.length - 1] ?? first).next;
  const isLoading = more.length < wanted && next !== null;
  useCounted(isLoading);
  useEffect(() => {
    let isWanted = isLoading;
    if (isLoading) {
      ask<Page<T>>(
        `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(next)}`,
      ).then(
        (page) => isWanted && setMore((before) => [...before, page]),
        () => setWanted(more.length),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [isLoading, next]);
  function load(): void {
    keep({ more: wanted + 1 });
    setWanted(wanted + 1);
  }
  return (
    <>
      <ul class={props.class}>
        {[first, ...more].flatMap((page) => page.items).map(props.children)}
      </ul>
      {next !== null && (
        <button type="button" onClick={load}>
          More
        </button>
      )}
    </>
  );
}
