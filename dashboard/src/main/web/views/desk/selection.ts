import { useEffect, useRef, useState } from "preact/hooks";
import { trimmed } from "./picked.js";
import type { Words } from "./text.js";

/** Where a run of the text begins; each stands in an element of its own. */
export const FROM = "data-from";

/** What is selected in a text that is shown in runs, as places in that text; null: nothing. */
function selected(box: HTMLElement, text: string): Words | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(box)) {
    return null;
  }
  let from: number | null = null;
  let to = 0;
  for (const run of box.querySelectorAll<HTMLElement>(`[${FROM}]`)) {
    const node = run.firstChild;
    if (node === null || !range.intersectsNode(node)) {
      continue;
    }
    const begin = Number(run.getAttribute(FROM));
    const length = node.nodeValue?.length ?? 0;
    from ??= begin + (range.startContainer === node ? range.startOffset : 0);
    to = begin + (range.endContainer === node ? range.endOffset : length);
  }
  return from === null ? null : trimmed(text, { from, to });
}

/** Selects words, and scrolls to them. */
export function select(box: HTMLElement, { from, to }: Words): void {
  const begin = boundary(box, from, false);
  const end = boundary(box, to, true);
  if (begin === null || end === null) {
    return;
  }
  document.getSelection()?.setBaseAndExtent(begin.node, begin.offset, end.node, end.offset);
  begin.node.parentElement?.scrollIntoView({ block: "nearest" });
}

function boundary(
  box: HTMLElement,
  at: number,
  isEnd: boolean,
): { node: Node; offset: number } | null {
  for (const run of box.querySelectorAll<HTMLElement>(`[${FROM}]`)) {
    const node = run.firstChild;
    const offset = at - Number(run.getAttribute(FROM));
    const length = node?.nodeValue?.length ?? 0;
    if (
      node !== null &&
      offset >= 0 &&
      (isEnd ? offset <= length && offset > 0 : offset < length)
    ) {
      return { node, offset };
    }
  }
  return null;
}

/** What is selected in a box, as long as it is; the buttons for it may be pressed meanwhile. */
export function useSelection(text: string): {
  box: { current: HTMLDivElement | null };
  picked: Words | null;
  /** Keeps what is selected while a button is pressed, by which browsers let go of it. */
  hold(): void;
  release(): void;
} {
  const box = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const [picked, setPicked] = useState<Words | null>(null);
  useEffect(() => {
    const look = () => {
      if (box.current !== null && !isHeld.current) {
        const now = selected(box.current, text);
        setPicked((before) =>
          before?.from === now?.from && before?.to === now?.to ? before : now,
        );
      }
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return {
    box,
    picked,
    hold: () => {
      isHeld.current = true;
      // The click comes behind it.
      const free = () => setTimeout(() => (isHeld.current = false));
      document.addEventListener("pointerup", free, { once: true });
      document.addEventListener("pointercancel", free, { once: true });
    },
    release: () => setPicked(null),
  };
}
