import type { ReactNode } from "react";

type StoryColumnsProps = { intro: ReactNode; aside: ReactNode; asideLabel: string; children: ReactNode };

/** On phones the aside comes right after the introduction; on wide screens it stands beside the whole story. */
export function StoryColumns({ intro, aside, asideLabel, children }: StoryColumnsProps) {
  return (
    <div className="story">
      <div className="story-intro">{intro}</div>
      <aside className="story-aside stack gap-lg" aria-label={asideLabel}>
        {aside}
      </aside>
      <div className="story-rest">{children}</div>
    </div>
  );
}
