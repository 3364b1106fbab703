import { useState } from "preact/hooks";
import { CHOICES, type Draft, editable, everybody, label, open, read, written } from "./fields.js";
import type { Work } from "./work.js";

const NAMES = "desk-names";

/** Every field of the claim as one line; what is known of names in the story is kept. */
export function Editor({ work }: { work: Work }) {
  const { claim } = work;
  const fields = editable(claim);
  const all = everybody(work.items.map(({ proposal }) => proposal.claim as Draft));
  const [texts, setTexts] = useState<Record<string, string>>(
    Object.fromEntries(fields.map((field) => [field, written(field, claim[field])])),
  );
  const [problem, setProblem] = useState("");
  const first = open(claim)[0] ?? fields[0];
  const submit = (event: Event) => {
    event.preventDefault();
    const edited: Record<string, unknown> = { ...claim };
    for (const field of fields) {
      try {
        const value = read(field, texts[field] ?? "", claim[field], all);
        if (value === undefined) {
          delete edited[field];
        } else {
          edited[field] = value;
        }
      } catch (wrong) {
        setProblem(`${label(field)}: ${(wrong as Error).message}`);
        return;
      }
    }
    work.edit(edited);
    work.say("Changed, and not accepted yet.");
  };
  return (
    <form
      class="editor"
      onSubmit={submit}
      onKeyDown={(e) => e.key === "Escape" && work.turn("reading")}
    >
      <datalist id={NAMES}>
        {all.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {fields.map((field) => (
        <label key={field}>
          <span>{label(field)}</span>
          <Line
            field={field}
            text={texts[field] ?? ""}
            isFirst={field === first}
            write={(text) => setTexts((before) => ({ ...before, [field]: text }))}
          />
        </label>
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

function Line(props: {
  field: string;
  text: string;
  isFirst: boolean;
  write: (text: string) => void;
}) {
  const choices = CHOICES[props.field];
  if (choices !== undefined) {
    return (
      <select
        value={props.text}
        ref={(select) => focus(select, props.isFirst)}
        onChange={(event) => props.write(event.currentTarget.value)}
      >
        <option value="">open</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      type="text"
      list={NAMES}
      value={props.text}
      maxLength={5_000}
      ref={(input) => focus(input, props.isFirst)}
      onInput={(event) => props.write(event.currentTarget.value)}
    />
  );
}

/** Once, when the form opens. */
function focus(line: HTMLElement | null, isFirst: boolean): void {
  if (isFirst && line !== null && !line.closest("form")?.contains(document.activeElement)) {
    line.focus();
  }
}
