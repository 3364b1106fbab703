import { wrapped } from "./wrapped.js";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 20;
const LINE = 18;
const SMALL = 12;
const HEADING = 20;
/** How wide a letter of small text is at most, on the average. */
const LETTER = 7;
/** How much of a line of text lies above its baseline, of most fonts. */
const ASCENT = 0.79;

/** What stays on the page: what can be pressed, and what is for those who cannot see. */
const LEFT = "button, details, .tools, .unseen";

/** What a style sheet says of a drawing, and an attribute can say as well. */
const STYLES = [
  "display",
  "visibility",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "overflow",
];

/** What stands around a figure that leaves the page. */
export interface Caption {
  title: string;
  /** Where it is from, a line each. */
  credit: readonly string[];
  /** Rules that carry its fonts. */
  fonts: string;
}

/**
 * A figure of the page as an SVG of its own, as it is shown: its drawings, and its words as text. It
 * refers to nothing, and what strangers wrote is text in it too.
 */
export function drawing(figure: HTMLElement, caption: Caption): string {
  const box = figure.getBoundingClientRect();
  const head = MARGIN + HEADING + LINE;
  const width = Math.ceil(box.width + 2 * MARGIN);
  const letters = Math.floor(box.width / LETTER);
  const credit = caption.credit.flatMap((words) => wrapped(words, letters));
  const foot = head + bottomOf(figure) - box.top;
  const height = Math.ceil(foot + LINE * (credit.length + 1) + MARGIN);
  const root = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const style = getComputedStyle(document.body);
  const fonts = element("style", {});
  fonts.textContent = caption.fonts;
  root.append(fonts);
  root.append(element("rect", { width, height, fill: style.backgroundColor }));
  root.append(line(caption.title, MARGIN, MARGIN + HEADING, HEADING, style, "bold"));
  copy(figure, root, { left: MARGIN - box.left, top: head - box.top });
  credit.forEach((words, index) => {
    const bottom = foot + LINE * (index + 1.5);
    root.append(line(words, MARGIN, bottom, SMALL, style, "normal"));
  });
  return new XMLSerializer().serializeToString(root);
}

/** How far down reaches what is drawn of a figure. */
function bottomOf(figure: HTMLElement): number {
  const drawn = [...figure.children].filter((child) => !child.matches(LEFT));
  return Math.max(...drawn.map((child) => child.getBoundingClientRect().bottom));
}

interface Shift {
  left: number;
  top: number;
}

/** Everything that is seen of an element; buttons and what unfolds stay behind. */
function copy(of: Element, into: Element, by: Shift): void {
  const style = getComputedStyle(of);
  if (of.matches(LEFT) || style.display === "none" || style.visibility === "hidden") {
    return;
  }
  if (of instanceof SVGSVGElement) {
    into.append(nested(of, by));
    return;
  }
  into.append(...ground(of, style, by));
  for (const node of of.childNodes) {
    if (node instanceof Element) {
      copy(node, into, by);
    } else if (node instanceof Text) {
      into.append(...lines(node, style, by));
    }
  }
}

/** A drawing at its place, with what the style sheet says of it written into it. */
function nested(of: SVGSVGElement, by: Shift): Element {
  const clone = of.cloneNode(true) as SVGSVGElement;
  const copies = [clone, ...clone.querySelectorAll("*")];
  [of, ...of.querySelectorAll("*")].forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of STYLES) {
      copies[index]?.setAttribute(name, style.getPropertyValue(name));
    }
    copies[index]?.removeAttribute("class");
  });
  const box = of.getBoundingClientRect();
  for (const [name, value] of Object.entries({
    x: box.left + by.left,
    y: box.top + by.top,
    width: box.width,
    height: box.height,
  })) {
    clone.setAttribute(name, String(value));
  }
  return clone;
}

/** The ground that an element has, and the line below it. */
function ground(of: Element, style: CSSStyleDeclaration, by: Shift): Element[] {
  const box = of.getBoundingClientRect();
  const [x, y] = [box.left + by.left, box.top + by.top];
  const { width, height } = box;
  const below = y + height;
  const isSeen = style.backgroundColor !== "rgba(0, 0, 0, 0)";
  const hasLine = Number.parseFloat(style.borderBottomWidth) > 0;
  return [
    ...(isSeen
      ? [element("rect", { x, y, width, height, rx: 2, fill: style.backgroundColor })]
      : []),
    ...(hasLine
      ? [
          element("line", {
            x1: x,
            x2: x + width,
            y1: below,
            y2: below,
            stroke: style.borderBottomColor,
          }),
        ]
      : []),
  ];
}

/** The lines into which the browser has broken a text. */
function lines(of: Text, style: CSSStyleDeclaration, by: Shift): Element[] {
  const found: { words: string; box: DOMRect }[] = [];
  for (const { index, 0: word } of of.data.matchAll(/\S+\s*/g)) {
    const range = document.createRange();
    range.setStart(of, index);
    range.setEnd(of, index + word.length);
    const box = range.getClientRects()[0];
    const last = found.at(-1);
    if (box !== undefined && last !== undefined && Math.abs(last.box.top - box.top) < 1) {
      last.words += word;
    } else if (box !== undefined) {
      found.push({ words: word, box });
    }
  }
  return found.map(({ words, box }) => {
    const baseline = box.top + by.top + box.height * ASCENT;
    const size = Number.parseFloat(style.fontSize);
    return line(words.trimEnd(), box.left + by.left, baseline, size, style, style.fontWeight);
  });
}

function line(
  words: string,
  x: number,
  y: number,
  size: number,
  style: CSSStyleDeclaration,
  weight: string,
): Element {
  const text = element("text", {
    x,
    y,
    fill: style.color,
    "font-family": style.fontFamily,
    "font-size": size,
    "font-weight": weight,
  });
  text.textContent = words;
  return text;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(value));
  }
  return made;
}
