import { useEffect, useId, useRef, useState } from "preact/hooks";
import { query, send } from "../../api/ask.js";
import type { Named } from "./fields.js";
import { replaced, type Suggestion, together, typed, where } from "./names.js";

const MOST = 8;
const LEAST = 2;
const PAUSE = 120;

/** A name as it is typed, with what it may mean below: arrows and Enter choose, Escape leaves. */
export function NameBox(props: {
  id: string;
  of: "place" | "party";
  isList: boolean;
  text: string;
  ofStory: readonly Named[];
  hint: string;
  write: (text: string) => void;
  choose: (known: Named) => void;
  input: (input: HTMLInputElement | null) => void;
}) {
  const list = useId();
  const box = useRef<HTMLInputElement | null>(null);
  const [name, setName] = useState("");
  const [at, setAt] = useState(-1);
  const offered = useSuggestions(props.of, name, props.ofStory);
  const close = () => {
    setName("");
    setAt(-1);
  };
  const caret = () => box.current?.selectionStart ?? props.text.length;
  const choose = ({ known }: Suggestion) => {
    props.choose(known);
    props.write(replaced(props.text, caret(), props.isList, known.name ?? known.id));
    close();
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (offered.length === 0) {
      return;
    }
    const chosen = offered[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setAt(moved(at, event.key === "ArrowDown" ? 1 : -1, offered.length));
    } else if (event.key === "Enter" && chosen !== undefined) {
      choose(chosen);
    } else if (event.key === "Escape") {
      close();
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div class="name-box">
      <input
        id={props.id}
        type="text"
        placeholder={props.hint}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        autocomplete="off"
        maxLength={5_000}
        value={props.text}
        ref={(input) => {
          box.current = input;
          props.input(input);
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          props.write(value);
          setName(typed(value, event.currentTarget.selectionStart ?? value.length, props.isList));
          setAt(-1);
        }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul id={list} role="listbox" aria-label="Known names" hidden={offered.length === 0}>
        {offered.map((each, number) => (
          <li
            key={each.known.id}
            id={`${list}-${number}`}
            role="option"
            aria-selected={number === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(each)}
          >
            {each.known.name ?? each.known.id} <span class="small">{where(each)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Round, with a place for none of them. */
function moved(at: number, by: number, length: number): number {
  const to = at + by;
  return to < -1 ? length - 1 : to >= length ? -1 : to;
}

/** What a name may mean, as soon as two letters of it are typed and the typing pauses. */
function useSuggestions(
  of: "place" | "party",
  name: string,
  ofStory: readonly Named[],
): Suggestion[] {
  const [found, setFound] = useState<{ name: string; items: Suggestion[] }>({ name, items: [] });
  const isWanted = name.length >= LEAST;
  useEffect(() => {
    if (!isWanted) {
      return;
    }
    let isOld = false;
    const timer = setTimeout(() => {
      const path = query("/api/names", { kind: of, text: name.slice(0, 200), limit: MOST });
      send<{ items: Suggestion[] }>("GET", path).then(
        ({ items }) => isOld || setFound({ name, items }),
        // Whoever types goes on without; what is wrong with the server is said when he is done.
        () => isOld || setFound({ name, items: [] }),
      );
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [of, name, isWanted]);
  return isWanted ? together(name, ofStory, found.name === name ? found.items : [], MOST) : [];
}
