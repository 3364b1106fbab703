import { useState } from "preact/hooks";
import { query } from "../../api/ask.js";
import type { ProposalOnDesk, StoryOnDesk, StoryText } from "../../api/records.js";
import { useQuery } from "../../api/use.js";
import { useApp, useTitle } from "../../app.js";
import { useDesk } from "../../desk/session.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty } from "../../parts/parts.js";
import { Card } from "./card.js";
import { KEYS, useKeys } from "./keys.js";
import { left } from "./queue.js";
import { select, useSelection } from "./selection.js";
import { Picking, Story } from "./story.js";
import { useWork } from "./work.js";

const MOST = 200;

interface List<T> {
  items: T[];
}

/** Where people of the desk work through what stories may claim. */
export function Desk({ story }: { story: string | null }) {
  useTitle("Desk");
  const { name, open } = useDesk();
  const isNow = useApp().location.asOf === null;
  return (
    <>
      <h1>Desk</h1>
      {name === null || !isNow ? (
        <Empty>
          {!isNow
            ? "In the past nobody decides: the desk works on what is known now."
            : open
              ? "What stories may claim is shown to people of the desk. Sign in at the foot of the page."
              : "This page has no desk: nothing is decided here."}
        </Empty>
      ) : (
        <Stories wanted={story} />
      )}
    </>
  );
}

function Stories({ wanted }: { wanted: string | null }) {
  const asked = useQuery<List<StoryOnDesk>>(query("/api/stories", { limit: MOST }));
  return (
    <Answered asked={asked}>
      {({ items }) => {
        const id = wanted ?? first(items);
        return id === null ? (
          <Empty>
            No story has been read. “./foreknown propose --publish FILE” brings some here.
          </Empty>
        ) : (
          <>
            <Choice items={items} id={id} />
            <OfStory key={id} id={id} />
          </>
        );
      }}
    </Answered>
  );
}

/** The first with something to decide, else the first. */
function first(items: readonly StoryOnDesk[]): string | null {
  const busy = items.find(({ counts }) => counts.PROPOSED > 0) ?? items[0];
  return busy?.story.id ?? null;
}

function Choice({ items, id }: { items: readonly StoryOnDesk[]; id: string }) {
  return (
    <nav class="stories" aria-label="Stories">
      <ul>
        {items.map(({ story, counts }) => (
          <li key={story.id}>
            <Link to={{ view: "story", id: story.id }} isCurrent={story.id === id}>
              {story.headline ?? story.id}
            </Link>{" "}
            <span class="small">{counts.PROPOSED} left</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OfStory({ id }: { id: string }) {
  const proposals = useQuery<List<ProposalOnDesk>>(
    query("/api/proposals", { story: id, limit: MOST }),
  );
  const text = useQuery<StoryText>(`/api/stories/${encodeURIComponent(id)}`);
  return (
    <Answered asked={proposals}>
      {({ items }) => <Working items={items} text={text.answer} />}
    </Answered>
  );
}

function Working({ items, text }: { items: ProposalOnDesk[]; text: StoryText | null }) {
  const { box, picked, hold, release } = useSelection(text?.text ?? "");
  const work = useWork(items, text, {
    picked,
    select: (words) => box.current !== null && select(box.current, words),
  });
  const [isByKey, setByKey] = useState(true);
  useKeys(work, isByKey);
  const { item } = work;
  return (
    <>
      <p class="progress">
        <strong>{left(work.items)}</strong>{" "}
        <span role="status" class="small said">
          {work.said}
        </span>
      </p>
      <div class="working">
        {text === null ? (
          <Empty>The text of this story is not here.</Empty>
        ) : (
          <Story
            of={text}
            lit={item?.words ?? []}
            shown={item?.proposal.id ?? ""}
            box={box}
            picking={
              picked !== null &&
              work.mode === "reading" && <Picking make={work.make} hold={hold} release={release} />
            }
          />
        )}
        <div class="queue">
          {item === null ? <Empty>It proposes nothing.</Empty> : <Card work={work} item={item} />}
          <details class="keys">
            <summary>Keys</summary>
            <label>
              <input
                type="checkbox"
                checked={isByKey}
                onChange={(event) => setByKey(event.currentTarget.checked)}
              />{" "}
              one key does it
            </label>
            <dl>
              {KEYS.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      </div>
    </>
  );
}
