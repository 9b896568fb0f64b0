import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { TextLink } from "~/ui/text-link";

const everySeconds = 4;

async function readMark(address: string, signal: AbortSignal): Promise<string | null> {
  const answer = await fetch(address, { signal, headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return null;
  return ((await answer.json()) as { mark: string }).mark;
}

/** Asks for the page's data again when something of the meeting changed; what is being typed stays. */
function useLive(address: string): void {
  const { revalidate } = useRevalidator();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const stopped = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      const mark = await readMark(address, stopped.signal);
      if (mark === null || stopped.signal.aborted) return;
      if (seen.current !== null && seen.current !== mark) revalidate();
      seen.current = mark;
    };
    void look();
    const timer = setInterval(() => void look(), everySeconds * 1000);
    return () => {
      clearInterval(timer);
      stopped.abort();
    };
  }, [address, revalidate]);
}

/** The page follows the meeting by itself; without JavaScript the link does. */
export function LiveRefresh({ meetingId }: { meetingId: string }) {
  useLive(`/comite/seances/${meetingId}/direct`);
  const { pathname, search } = useLocation();
  return (
    <p className="sm muted">
      Cette page suit la séance d’elle-même.{" "}
      <TextLink to={`${pathname}${search}`} reloadDocument>
        Actualiser
      </TextLink>
    </p>
  );
}
