/** What the server says when it cannot answer (RFC 9457), or that it is not there. */
export class Problem extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** What is asked for at this moment: parts of a page that ask for the same share the answer. */
const asking = new Map<string, Promise<unknown>>();

/** Asks the API; the browser's cache sends ETags back by itself. */
export function ask<T>(path: string): Promise<T> {
  const same = asking.get(path);
  if (same !== undefined) {
    return same as Promise<T>;
  }
  const answer = answerOf<T>(path);
  asking.set(path, answer);
  // Whoever asks later may ask because something has changed since.
  queueMicrotask(() => asking.delete(path));
  return answer;
}

async function answerOf<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { Accept: "application/json" } }).catch(() => {
    throw new Problem(0, "The server does not answer. What is shown may be out of date.");
  });
  if (!response.ok) {
    throw new Problem(response.status, await detail(response));
  }
  return (await response.json()) as T;
}

/** Asks for a change, or what only this browser may know; nothing of it is kept. */
export async function send<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    cache: "no-store",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Problem(0, "The server does not answer. Nothing was decided.");
  });
  if (!response.ok) {
    throw new Problem(response.status, await detail(response));
  }
  return (response.status === 204 ? null : await response.json()) as T;
}

async function detail(response: Response): Promise<string> {
  try {
    return String(((await response.json()) as { detail?: unknown }).detail ?? response.status);
  } catch {
    return `The server answers with status ${response.status}.`;
  }
}

/** An address of the API; what is empty or null is left out. */
export function query(path: string, params: Record<string, string | number | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== "") {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
