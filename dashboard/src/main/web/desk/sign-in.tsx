import { useState } from "preact/hooks";
import { useDesk } from "./session.js";

/** Who decides here; where the page has no desk, nothing. */
export function SignIn() {
  const desk = useDesk();
  if (!desk.open) {
    return null;
  }
  return desk.name === null ? (
    <Form signIn={desk.signIn} />
  ) : (
    <p class="small sign-in">
      You decide as <strong>{desk.name}</strong>.{" "}
      <button type="button" onClick={() => void desk.signOut()}>
        Sign out
      </button>
    </p>
  );
}

function Form({ signIn }: { signIn: (token: string) => Promise<void> }) {
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    setToken("");
    signIn(token).then(
      () => setProblem(""),
      (refused: Error) => setProblem(refused.message),
    );
  };
  return (
    <form class="small sign-in" onSubmit={submit}>
      <label>
        To decide, your desk token:{" "}
        <input
          type="password"
          autocomplete="current-password"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>{" "}
      <button type="submit" disabled={token === ""}>
        Sign in
      </button>{" "}
      <span role="status">{problem}</span>
    </form>
  );
}
