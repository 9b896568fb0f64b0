import { useEffect } from "react";

/** After each one that went well, the first field of the emptied form takes the focus: the queue does not wait for a mouse. */
export function useNextOne(done: number, firstFieldId: string): void {
  useEffect(() => {
    if (done > 0) document.getElementById(firstFieldId)?.focus({ preventScroll: true });
  }, [done, firstFieldId]);
}
