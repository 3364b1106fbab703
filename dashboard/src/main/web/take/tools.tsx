import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Claim, EventDetail } from "../api/records.js";
import { useApp } from "../app.js";
import { address } from "../route.js";
import { listed, title } from "../words/words.js";
import { citation } from "./citation.js";
import { frame, mayBeEmbedded } from "./embed.js";
import { drawing } from "./drawing.js";
import { fileName } from "./file-name.js";
import { embeddedFonts } from "./fonts.js";
import { copy, png, save } from "./save.js";

const SHOWN_MILLIS = 2_500;
/** So many outlets are named in a credit. */
const OUTLETS = 6;

/** A button that does something and says for a while how that went. */
function Act(props: { label: string; name?: string; act: () => Promise<string> }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const timer = said === null ? null : setTimeout(() => setSaid(null), SHOWN_MILLIS);
    return () => clearTimeout(timer ?? undefined);
  }, [said]);
  const act = () =>
    void props.act().then(setSaid, (problem: Error) => setSaid(`Failed: ${problem.message}`));
  return (
    <span class="tool">
      <button type="button" aria-label={props.name} onClick={act}>
        {props.label}
      </button>
      <span class="small" role="status">
        {said}
      </span>
    </span>
  );
}

async function copied(text: string): Promise<string> {
  return (await copy(text)) ? "Copied" : "The browser does not allow to copy";
}

/** Copies a claim as one would cite it. */
export function CopyCitation({ of }: { of: Claim }) {
  const { moments } = useApp();
  return <Act label="Cite" name={`Cite ${of.id}`} act={() => copied(citation(of, moments))} />;
}

/** Copies the address of this view, which goes on to change with what is known. */
export function CopyLink() {
  const { location } = useApp();
  return <Act label="Copy link" act={() => copied(window.location.origin + address(location))} />;
}

/** Copies the address of this view as it is known at the moment that it shows. */
export function CopyMoment() {
  const { location } = useApp();
  const link = () => {
    const asOf = location.asOf ?? new Date().toISOString();
    return copied(window.location.origin + address({ ...location, asOf }));
  };
  return <Act label="Copy link to this moment" act={link} />;
}

/** Copies what shows this view in another page; where none may, it says so. */
export function CopyEmbed({ name }: { name: string }) {
  const { location } = useApp();
  const embed = async () =>
    (await mayBeEmbedded())
      ? copied(frame(`${window.location.origin}/embed${address(location)}`, name))
      : "No page may show it yet: start the dashboard with --embed-origin";
  return <Act label="Copy code to embed" act={embed} />;
}

/** Saves a figure as SVG or PNG with its credit, and its data as CSV. */
export function FigureTools(props: {
  figure: RefObject<HTMLElement | null>;
  detail: EventDetail;
  /** What it shows, such as "timeline". */
  what: string;
  /** Those that it rests on. */
  claims: readonly Claim[];
  csv: () => string;
}) {
  const { detail, what, claims } = props;
  const { moments, isEmbedded } = useApp();
  if (isEmbedded) {
    return null;
  }
  const svg = async () => {
    const fonts = await embeddedFonts();
    if (props.figure.current === null) {
      throw new Error("there is no such figure any more");
    }
    return drawing(props.figure.current, {
      title: `${title(detail.event)}: ${what}`,
      credit: credit(detail, claims, (iso) => moments.zoned(iso)),
      fonts,
    });
  };
  const name = (ending: string) => fileName(detail.event.id, what, detail.asOf, ending);
  const saved = (content: Blob, ending: string) => {
    save(content, name(ending));
    return "Saved";
  };
  return (
    <div class="tools" role="group" aria-label={`Save the ${what}`}>
      <Act
        label="SVG"
        name={`Save the ${what} as SVG`}
        act={async () => saved(new Blob([await svg()], { type: "image/svg+xml" }), "svg")}
      />
      <Act
        label="PNG"
        name={`Save the ${what} as PNG`}
        act={async () => saved(await png(await svg()), "png")}
      />
      <Act
        label="CSV"
        name={`Save the data of the ${what} as CSV`}
        act={async () => saved(new Blob([props.csv()], { type: "text/csv" }), "csv")}
      />
    </div>
  );
}

/** From whom, as known when, and where to look further. */
function credit(
  { event, asOf }: EventDetail,
  claims: readonly Claim[],
  zoned: (iso: string) => string,
): string[] {
  const outlets = [
    ...new Set(claims.flatMap(({ story }) => (story?.outlet == null ? [] : [story.outlet]))),
  ];
  const shown = outlets.length === OUTLETS + 1 ? outlets.length : OUTLETS;
  const more = Math.max(0, outlets.length - shown);
  const route = { view: "event", type: event.type, id: event.id } as const;
  const link = `${window.location.origin}${address({ route, asOf })}`;
  return [
    ...(outlets.length === 0
      ? []
      : [`Sources: ${listed(outlets.slice(0, shown).join(", "), more)}`]),
    `As known on ${zoned(asOf ?? new Date().toISOString())} · Foreknown, ${link}`,
  ];
}
