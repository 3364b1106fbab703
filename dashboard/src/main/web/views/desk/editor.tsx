import { useId, useState } from "preact/hooks";
import { hazard, question } from "../../words/words.js";
import {
  assumed,
  CHOICES,
  type Draft,
  editable,
  everybody,
  HAZARDS,
  hint,
  isList,
  label,
  type Named,
  namesIn,
  namesOf,
  open,
  read,
  written,
} from "./fields.js";
import { NameBox } from "./name-box.js";
import type { Work } from "./work.js";

type Texts = Readonly<Record<string, string>>;
type Chosen = Readonly<Record<string, readonly Named[]>>;

/** Every field of the claim as one line; what is known of names is kept. */
export function Editor({ work }: { work: Work }) {
  const { claim } = work;
  const fields = editable(claim);
  const drafts = [...work.items.map(({ proposal }) => proposal.claim as Draft), claim];
  const all = everybody(drafts);
  const [texts, setTexts] = useState<Texts>(
    Object.fromEntries(fields.map((field) => [field, written(field, claim[field])])),
  );
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState("");
  const missing = open(claim);
  // What a statement is about is chosen outside, by a number.
  const unseen = work.item === null ? [] : assumed(work.item.proposal);
  const first = missing.find((field) => field !== "about") ?? missing[0] ?? unseen[0] ?? fields[0];
  const now = { ...claim, predicate: texts.predicate };
  const submit = (event: Event) => {
    event.preventDefault();
    try {
      work.edit(edited(claim, fields, texts, chosen, all));
      work.say("Changed, and not accepted yet.");
    } catch (wrong) {
      setProblem((wrong as Error).message);
    }
  };
  return (
    <form
      class="editor"
      onSubmit={submit}
      onKeyDown={(e) => e.key === "Escape" && work.turn("reading")}
    >
      {fields.map((field) => (
        <Line
          key={field}
          field={field}
          claim={now}
          text={texts[field] ?? ""}
          known={all}
          offered={everybody(drafts, namesOf(field, now))}
          chosen={chosen[field] ?? []}
          isFirst={field === first}
          write={(text) => setTexts((before) => ({ ...before, [field]: text }))}
          choose={(known) =>
            setChosen((before) => ({ ...before, [field]: [known, ...(before[field] ?? [])] }))
          }
        />
      ))}
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="acts">
        <button type="submit">Use these</button>
        <button type="button" onClick={() => work.turn("reading")}>
          Leave (Esc)
        </button>
      </p>
    </form>
  );
}

/**
 * The claim as it is written.
 *
 * @throws Error that names the field and says what is expected
 */
function edited(
  claim: Draft,
  fields: readonly string[],
  texts: Texts,
  chosen: Chosen,
  everybody: readonly Named[],
): Draft {
  const isAsked = texts.predicate === claim.predicate;
  const now: Record<string, unknown> = { ...claim };
  for (const field of fields) {
    const value = attempt(field, () =>
      read(field, texts[field] ?? "", {
        before: field === "position" && !isAsked ? undefined : claim[field],
        claim: { ...claim, predicate: texts.predicate },
        chosen: chosen[field] ?? [],
        everybody,
      }),
    );
    if (value === undefined) {
      delete now[field];
    } else {
      now[field] = value;
    }
  }
  return now;
}

function attempt<T>(field: string, what: () => T): T {
  try {
    return what();
  } catch (wrong) {
    throw new Error(`${label(field)}: ${(wrong as Error).message}`);
  }
}

interface LineProps {
  field: string;
  claim: Draft;
  text: string;
  known: readonly Named[];
  offered: readonly Named[];
  chosen: readonly Named[];
  isFirst: boolean;
  write: (text: string) => void;
  choose: (known: Named) => void;
}

function Line(props: LineProps) {
  const id = useId();
  return (
    <div class="line">
      <label for={id}>{label(props.field)}</label>
      <div>
        <Input {...props} id={id} />
        <StandsFor {...props} />
      </div>
    </div>
  );
}

function Input(props: LineProps & { id: string }) {
  const { field, claim, text, id, isFirst, write } = props;
  const names = namesOf(field, claim);
  const choices = CHOICES[field];
  const input = (line: HTMLElement | null) => focus(line, isFirst);
  if (choices !== undefined) {
    const all = text === "" || choices.includes(text) ? choices : [text, ...choices];
    return (
      <select
        id={id}
        value={text}
        ref={input}
        onChange={(event) => write(event.currentTarget.value)}
      >
        <option value="">open</option>
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {field === "predicate" ? question(choice) : choice}
          </option>
        ))}
      </select>
    );
  }
  if (names !== null) {
    return (
      <NameBox
        id={id}
        of={names}
        isList={isList(field)}
        text={text}
        ofStory={props.offered}
        hint={hint(field, claim)}
        write={write}
        choose={props.choose}
        input={input}
      />
    );
  }
  return (
    <>
      <input
        id={id}
        type="text"
        list={field === "hazard" ? `${id}-list` : undefined}
        value={text}
        placeholder={hint(field, claim)}
        maxLength={5_000}
        ref={input}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {field === "hazard" && (
        <datalist id={`${id}-list`}>
          {HAZARDS.map((each) => (
            <option key={each} value={each}>
              {hazard(each)}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

/** The ids that names stand for, where there are any but what is written. */
function StandsFor({ field, claim, text, known, chosen }: LineProps) {
  if (namesOf(field, claim) === null) {
    return null;
  }
  const ids = namesIn(field, text, [...chosen, ...known])
    .filter(({ id, name }) => !id.startsWith("name:") && id !== name)
    .map(({ id, name }) => `${name ?? id}: ${id}`);
  return ids.length === 0 ? null : <p class="small">{ids.join("; ")}</p>;
}

/** Once, when the form opens. */
function focus(line: HTMLElement | null, isFirst: boolean): void {
  if (isFirst && line !== null && !line.closest("form")?.contains(document.activeElement)) {
    line.focus();
  }
}
