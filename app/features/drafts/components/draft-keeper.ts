import type { DraftAnswer } from "../draft-action.server";
import { BASE_FIELD, TAB_FIELD } from "../draft";

export type Conflict = Extract<DraftAnswer, { kind: "conflict" }>;
export type DraftStatus = { kind: "idle" | "offline" | "unreachable" | "gone" | "refused" } | { kind: "saved"; when: string } | Conflict;
export type DraftState = { version: number; tab: string; status: DraftStatus };

type Send = (url: string, init: RequestInit) => Promise<Response>;
type Options = { url: string; version: number; tab: string; send?: Send; isOnline?: () => boolean };

/** After the last key; a page that is hidden or left does not wait. */
const PAUSE_MS = 2_000;
const RETRY_MS = 10_000;

/** Keeps one form's draft from the browser: it knows no field, only when and what to send. */
export class DraftKeeper {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: AbortController | undefined;
  private dirty = false;
  private form: (() => FormData) | undefined;
  /** As the server drew it: no tab has a name yet. */
  readonly drawn: DraftState;

  constructor(private readonly options: Options) {
    this.drawn = { version: options.version, tab: "", status: { kind: "idle" } };
    this.state = { ...this.drawn, tab: options.tab };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  read = () => this.state;

  /** Where to read what is typed. A form that has just left the page still holds it. */
  attach(form: () => FormData): void {
    this.form = form;
  }

  /** Something was typed. */
  touch(): void {
    this.dirty = true;
    this.wait(PAUSE_MS);
  }

  /** Sends what is typed, now; `leaving`: the page may be gone before the answer. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (!this.form || !this.dirty || this.state.status.kind === "conflict") return;
    if (this.sending && !leaving) return this.wait(PAUSE_MS);
    this.dirty = false;
    const sending = (this.sending = new AbortController());
    this.tell(await this.ask(this.form(), leaving, sending));
  }

  /** The form itself is on its way: nothing more is to be kept unless it comes back. */
  pause(): void {
    clearTimeout(this.timer);
    this.dirty = false;
    this.sending?.abort();
    this.sending = undefined;
  }

  /** What the form's own answer says of the draft. */
  adopt(version: number, conflict: Conflict | null): void {
    this.set({ version, status: conflict ?? { kind: "idle" } });
  }

  /** The person saw the other text and keeps its own. */
  keepMine(): void {
    const { status } = this.state;
    if (status.kind !== "conflict") return;
    this.set({ version: status.draft.version, status: { kind: "idle" } });
    this.dirty = true;
    void this.flush();
  }

  /** True while leaving would lose something that we could not keep. */
  isUnsaved = (): boolean => this.dirty && this.state.status.kind !== "idle" && this.state.status.kind !== "saved";

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async ask(form: FormData, leaving: boolean, sending: AbortController): Promise<DraftStatus | null> {
    const body = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === "string") body.append(name, value);
    body.set(BASE_FIELD, String(this.state.version));
    body.set(TAB_FIELD, this.state.tab);
    try {
      const response = await (this.options.send ?? fetch)(this.options.url, { method: "POST", body, keepalive: leaving, signal: sending.signal });
      return this.understand(response);
    } catch {
      if (sending.signal.aborted) return null;
      return { kind: (this.options.isOnline ?? (() => navigator.onLine))() ? "unreachable" : "offline" };
    } finally {
      if (this.sending === sending) this.sending = undefined;
    }
  }

  private async understand(response: Response): Promise<DraftStatus> {
    if (response.status === 404) return { kind: "gone" };
    if (response.status >= 500 || response.status === 429 || response.redirected) return { kind: "unreachable" };
    const answer = (await response.json()) as DraftAnswer;
    if (answer.kind === "saved") this.state = { ...this.state, version: answer.version };
    return answer.kind === "saved" ? { kind: "saved", when: answer.when } : answer;
  }

  /** Null: the sending was given up for something better. */
  private tell(status: DraftStatus | null): void {
    if (!status) return;
    if (status.kind !== "saved") this.dirty = true;
    if (status.kind === "offline" || status.kind === "unreachable") this.wait(RETRY_MS);
    this.set({ status });
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
