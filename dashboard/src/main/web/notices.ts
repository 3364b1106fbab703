import type { Alert } from "./api/records.js";
import type { Followed } from "./followed.js";

/** Whether this browser has notices at all: it has none for pages that are not secure. */
export function hasNotices(): boolean {
  return "Notification" in window;
}

/**
 * Tells of alerts on followed events by notices of the browser, while nobody looks at the page. Only
 * for these it stays connected then.
 */
export class Notices {
  private source: EventSource | null = null;

  constructor(private readonly followed: Followed) {}

  start(): void {
    this.followed.listen(() => this.settle());
    this.settle();
  }

  private settle(): void {
    const isWanted = hasNotices() && Notification.permission === "granted" && this.followed.isAny;
    if (!isWanted) {
      this.source?.close();
      this.source = null;
    } else if (this.source === null) {
      this.connect();
    }
  }

  /** What stood before the stream was live is no news. */
  private connect(): void {
    const source = new EventSource("/stream/alerts");
    let isLive = false;
    source.addEventListener("live", () => {
      isLive = true;
    });
    source.addEventListener("reset", () => {
      isLive = false;
    });
    source.addEventListener("alert", (message: MessageEvent<string>) => {
      const { record } = JSON.parse(message.data) as { record: Alert };
      if (
        isLive &&
        document.visibilityState === "hidden" &&
        this.followed.concerns(record.subject)
      ) {
        notify(record);
      }
    });
    this.source = source;
  }
}

/** One notice for each alert, however many pages follow its event. */
function notify(alert: Alert): void {
  const notice = new Notification("Foreknown", { body: alert.headline, tag: alert.id });
  notice.addEventListener("click", () => {
    window.focus();
    if (alert.page !== undefined) {
      window.location.assign(alert.page);
    }
    notice.close();
  });
}
