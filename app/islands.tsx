import { parse } from "devalue";
import { createElement, type ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";
import type { IslandName } from "~/lib/island";

/** Where each part is: fetched by the pages that have it. */
const parts: Record<IslandName, () => Promise<ComponentType<never>>> = {
  "give-form": () => import("~/features/donations/components/give-form").then(({ GiveForm }) => GiveForm),
  "verify-gift": () => import("~/features/proof/components/verify-gift").then(({ VerifyGift }) => VerifyGift),
  "find-ballot": () => import("~/features/results/components/find-ballot").then(({ FindBallot }) => FindBallot),
  recount: () => import("~/features/results/components/recount").then(({ Recount }) => Recount),
  "linked-film": () => import("~/features/pitch-videos/components/linked-film").then(({ LinkedFilm }) => LinkedFilm),
  "fill-ballot": () => import("~/features/ballots/components/fill-ballot").then(({ FillBallot }) => FillBallot),
  "follow-ballot": () => import("~/features/ballots/components/follow-ballot").then(({ FollowBallot }) => FollowBallot),
};

export async function hydrate(place: HTMLElement): Promise<void> {
  const part = await parts[place.dataset.island as IslandName]();
  hydrateRoot(place, createElement(part, parse(place.dataset.props!)), { identifierPrefix: place.dataset.island! });
}
