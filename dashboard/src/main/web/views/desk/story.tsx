import { useEffect, useRef } from "preact/hooks";
import type { StoryText } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Source } from "../../parts/link.js";
import { paragraphs, type Words } from "./text.js";

/** The text of a story, with the words lit that the card rests on. */
export function Story({ of, lit, shown }: { of: StoryText; lit: readonly Words[]; shown: string }) {
  const { moments } = useApp();
  const { story, text } = of;
  const box = useRef<HTMLDivElement>(null);
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
              run.isLit ? <mark key={number}>{run.text}</mark> : run.text,
            )}
          </p>
        ))}
      </div>
    </section>
  );
}
