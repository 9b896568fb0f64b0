import { Callout } from "~/ui/callout";
import { Wrap } from "~/ui/wrap";
import type { NoticeLevel } from "../notice";

type Notice = { id: string; level: NoticeLevel; body: string };

/** What everybody should know now, over every page. It leaves by itself: nobody has to close it. */
export function SiteNotices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section aria-label="À savoir">
      <Wrap>
        {notices.map(({ id, level, body }) => <Callout key={id} tone={level}><p className="pre-line">{body}</p></Callout>)}
      </Wrap>
    </section>
  );
}
