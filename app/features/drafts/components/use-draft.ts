import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { Draft } from "../draft";
import { whenSaved } from "../drafts.fr";
import { DraftKeeper, type Conflict, type DraftState } from "./draft-keeper";

/** What the form's action answers beside its result. */
export type DraftedAnswer = { draft: Draft | null; conflict: boolean } | undefined;

type DraftOptions = { url: string; version: number; now: Date; answer: DraftedAnswer };

const newTab = () => (typeof document === "undefined" ? "" : crypto.getRandomValues(new Uint32Array(3)).join("-"));

function conflictOf(answer: NonNullable<DraftedAnswer>, now: Date): Conflict | null {
  const { draft, conflict } = answer;
  return draft && conflict ? { kind: "conflict", draft, when: whenSaved(draft.savedAt, now) } : null;
}

/** What wakes the keeper: keys, leaving a field, hiding or leaving the page, the network that comes back. */
function listenTo(form: HTMLFormElement, keeper: DraftKeeper): () => void {
  const stop = new AbortController();
  keeper.attach(() => new FormData(form));
  const on = (target: EventTarget, names: string[], act: (event: Event) => void) =>
    names.forEach((name) => target.addEventListener(name, act, { signal: stop.signal }));
  on(form, ["input", "change"], () => keeper.touch());
  on(form, ["focusout"], () => void keeper.flush());
  on(form, ["submit"], () => keeper.pause());
  on(window, ["pagehide"], () => void keeper.flush(true));
  on(document, ["visibilitychange"], () => document.visibilityState === "hidden" && void keeper.flush(true));
  on(window, ["online"], () => void keeper.flush());
  on(window, ["beforeunload"], (event) => keeper.isUnsaved() && event.preventDefault());
  return () => {
    stop.abort();
    void keeper.flush(true);
  };
}

/** Keeps the draft of one form as it is typed. Without JavaScript nothing of this runs, and the form's button saves. */
export function useDraft({ url, version, now, answer }: DraftOptions): { form: RefObject<HTMLFormElement>; state: DraftState; keeper: DraftKeeper } {
  const form = useRef<HTMLFormElement>(null);
  const [keeper] = useState(() => new DraftKeeper({ url, version, tab: newTab() }));
  const state = useSyncExternalStore(keeper.subscribe, keeper.read, () => keeper.drawn);
  useEffect(() => (form.current ? listenTo(form.current, keeper) : undefined), [keeper]);
  useEffect(() => {
    if (answer) keeper.adopt(answer.draft?.version ?? 0, conflictOf(answer, now));
  }, [answer, keeper, now]);
  return { form, state, keeper };
}
