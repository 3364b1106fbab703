const DAY = 86_400_000;

/** A stretch of time, in milliseconds since 1970. */
export interface Extent {
  from: number;
  to: number;
}

/** Where the days of a zone lie. */
export class Zone {
  private readonly date: Intl.DateTimeFormat;
  private readonly parts: Intl.DateTimeFormat;

  constructor(readonly name: string) {
    const digits = { year: "numeric", month: "2-digit", day: "2-digit", timeZone: name } as const;
    this.date = new Intl.DateTimeFormat("en-CA", digits);
    this.parts = new Intl.DateTimeFormat("en-GB", {
      ...digits,
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
  }

  /** The date of a moment here, such as "2024-03-22". */
  dateOf(iso: string): string {
    return this.date.format(new Date(iso));
  }

  /** From the first to the last day, here: "2024-03-22" begins and ends when it does in this zone. */
  days(first: string, last: string): Extent {
    return {
      from: this.midnight(Date.parse(first)),
      to: this.midnight(Date.parse(last) + DAY) - 1,
    };
  }

  /** When a day begins here whose first moment in UTC is given; twice, for clocks that change. */
  private midnight(day: number): number {
    return day - this.ahead(day - this.ahead(day));
  }

  /** How far the clocks here are ahead of UTC at a moment, in milliseconds. */
  private ahead(at: number): number {
    const parts = this.parts.formatToParts(new Date(at));
    const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const seconds = Date.UTC(
      value("year"),
      value("month") - 1,
      value("day"),
      value("hour"),
      value("minute"),
      value("second"),
    );
    return seconds - Math.floor(at / 1_000) * 1_000;
  }
}
