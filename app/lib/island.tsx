import { stringify } from "devalue";
import type { ComponentType } from "react";

export type IslandName = "give-form" | "verify-gift" | "find-ballot" | "recount" | "linked-film" | "fill-ballot" | "follow-ballot";

type IslandProps<P> = { name: IslandName; part: ComponentType<P>; props: P };

/**
 * A part of a plain page (plain-page.ts) that its visitor's browser takes over, alone: nothing of the router comes with it, so it
 * may not use it. On a page that has scripts it is a part like any other.
 */
export function Island<P extends object>({ name, part: Part, props }: IslandProps<P>) {
  return (
    <div data-island={name} data-props={stringify(props)}>
      <Part {...props} />
    </div>
  );
}
