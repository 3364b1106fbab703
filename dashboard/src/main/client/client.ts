import type { paths } from "api-types";

/**
 * Reads the API of a dashboard, with the types that its description gives. Everything is generated
 * from openapi.yaml but these few lines, which only put an address together.
 */

type Get<P extends keyof paths> = paths[P] extends { get: infer G } ? G : never;

/** What an address answers as JSON. */
export type Answer<P extends keyof paths> =
  Get<P> extends { responses: { 200: { content: { "application/json": infer J } } } } ? J : never;

/** What an address is asked with. */
export type Query<P extends keyof paths> =
  Get<P> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;

type InPath<P extends keyof paths> =
  Get<P> extends { parameters: { path: infer I } } ? { path: I } : { path?: never };

/** Addresses that answer with JSON. */
export type Readable = {
  [P in keyof paths]: [Answer<P>] extends [never] ? never : P;
}[keyof paths];

/** Addresses of lists, which come in pages. */
export type Listed = {
  [P in Readable]: Answer<P> extends { items: unknown[]; next: string | null } ? P : never;
}[Readable];

type ItemOf<P extends Listed> = Answer<P> extends { items: (infer I)[] } ? I : never;

export interface Options {
  /** Where the dashboard asks for one. */
  token?: string;
  /** In place of the platform's. */
  fetch?: typeof fetch;
}

/** The dashboard cannot answer, and says why. */
export class ProblemError extends Error {
  override name = "ProblemError";

  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

export class Client {
  readonly #base: string;
  readonly #options: Options;

  /** Of a dashboard at an address such as http://127.0.0.1:8090. */
  constructor(base: string, options: Options = {}) {
    this.#base = base.replace(/\/$/, "");
    this.#options = options;
  }

  /** One answer. */
  async get<P extends Readable>(
    path: P,
    asked: InPath<P> & { query?: Query<P> } = {} as InPath<P> & { query?: Query<P> },
  ): Promise<Answer<P>> {
    const headers: Record<string, string> = { accept: "application/json" };
    if (this.#options.token !== undefined) {
      headers.authorization = `Bearer ${this.#options.token}`;
    }
    const send = this.#options.fetch ?? fetch;
    const response = await send(this.#address(path, asked.path ?? {}, asked.query ?? {}), {
      headers,
    });
    if (!response.ok) {
      throw new ProblemError(response.status, await detail(response));
    }
    return (await response.json()) as Answer<P>;
  }

  /** All records of a list, page by page as they are taken. */
  async *all<P extends Listed>(path: P, query?: Query<P>): AsyncGenerator<ItemOf<P>> {
    let cursor: string | null = null;
    do {
      const more: object = cursor === null ? {} : { cursor };
      const asked = { query: { ...query, ...more } } as InPath<P> & { query?: Query<P> };
      const page = (await this.get(path, asked)) as { items: ItemOf<P>[]; next: string | null };
      yield* page.items;
      cursor = page.next;
    } while (cursor !== null);
  }

  #address(path: string, inPath: object, query: object): string {
    const values: Record<string, unknown> = { ...inPath };
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(values[name])),
    );
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        params.set(name, String(value));
      }
    }
    const asked = params.toString();
    return `${this.#base}${filled}${asked === "" ? "" : `?${asked}`}`;
  }
}

/** What a problem (RFC 9457) says, or the status where something else answers. */
async function detail(response: Response): Promise<string> {
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  if (!isProblem) {
    return `HTTP ${response.status}`;
  }
  const problem = (await response.json()) as { detail?: unknown };
  return String(problem.detail);
}
