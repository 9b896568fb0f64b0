import { useState, useSyncExternalStore } from "react";

const MARK = "#relire";

const onMove = (tell: () => void) => {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
};

/**
 * The second reading in the browser itself: what was chosen does not leave the page before it is sealed. The mark in the
 * address makes Back lead from reading again to choosing, with the choices still there.
 */
export function useReview<T extends { choices: readonly number[] }>() {
  const [chosen, setChosen] = useState<T | null>(null);
  const mark = useSyncExternalStore(onMove, () => window.location.hash, () => "");
  const review = (what: T) => {
    setChosen(what);
    window.location.hash = MARK;
  };
  return { chosen, reading: mark === MARK ? chosen : null, review, back: () => window.history.back() };
}
