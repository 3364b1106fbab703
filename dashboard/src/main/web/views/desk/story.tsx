import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { StoryText } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Source } from "../../parts/link.js";
import { type ClaimType, TYPES } from "./by-hand.js";
import { FROM } from "./selection.js";
import { paragraphs, type Words } from "./text.js";

/** The text of a story, with the words lit that the card rests on. */
export function Story(props: {
  of: StoryText;
  lit: readonly Words[];
  shown: string;
  box: { current: HTMLDivElement | null };
  /** What can be done with words of it. */
  picking: ComponentChildren;
}) {
  const { moments } = useApp();
  const { box, lit, shown } = props;
  const { story, text } = props.of;
  useEffect(() => {
    const first = box.current?.querySelector("mark");
    if (box.current !== null && first != null) {
      box.current.scrollTop = first.offsetTop - box.current.clientHeight / 3;
    }
  }, [shown, text]);
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{story.headline ?? story.id}</h2>
      <p class="small">
        {story.publishedAt === null ? "unknown day" : moments.moment(story.publishedAt)} ·{" "}
        <Source url={story.url} outlet={story.outlet} label={story.id} /> · version {story.version}
      </p>
      <div
        ref={box}
        class="story-text"
        tabIndex={0}
        role="region"
        aria-label="Text"
        lang={story.language ?? undefined}
      >
        {paragraphs(text, lit).map((runs, at) => (
          <p key={at}>
            {runs.map((run, number) =>
              run.isLit ? (
                <mark key={number} {...{ [FROM]: run.from }}>
                  {run.text}
                </mark>
              ) : (
                <span key={number} {...{ [FROM]: run.from }}>
                  {run.text}
                </span>
              ),
            )}
          </p>
        ))}
      </div>
      {props.picking}
    </section>
  );
}

/** What words that are selected can be made into; stands there as long as some are. */
export function Picking(props: {
  make: (type: ClaimType) => void;
  hold: () => void;
  release: () => void;
}) {
  return (
    <div
      class="picking"
      role="toolbar"
      aria-label="What is selected, as a claim"
      onPointerDown={(event) => {
        props.hold();
        event.preventDefault();
      }}
    >
      {Object.entries(TYPES).map(([key, type]) => (
        <button
          key={key}
          type="button"
          onClick={() => {
            props.make(type);
            props.release();
          }}
        >
          <kbd>{key}</kbd> {type}
        </button>
      ))}
    </div>
  );
}
