import { useFetcher, useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { TextLink } from "~/ui/text-link";

const everySeconds = 4;

/** Asks for the page's data again when something of the meeting changed; what is being typed stays. */
function useLive(address: string): void {
  const { revalidate } = useRevalidator();
  const { load, data } = useFetcher<{ mark: string }>();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    load(address);
    const timer = setInterval(() => {
      if (!document.hidden) load(address);
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [address, load]);
  useEffect(() => {
    if (!data?.mark) return;
    if (seen.current !== null && seen.current !== data.mark) revalidate();
    seen.current = data.mark;
  }, [data, revalidate]);
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
