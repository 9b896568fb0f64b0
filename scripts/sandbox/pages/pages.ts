import { answerMailbox } from "../mailbox/pages";
import type { World } from "../core/world";
import { assetReply } from "./assets";
import { html } from "./html";
import { layout } from "./layout";
import { answerDashboard } from "./dashboard";
import { answerOnboarding } from "./onboarding";
import { answerPayment } from "./payment";
import { deliveriesPage } from "./deliveries";
import { page, type Reply } from "./reply";

/** Everything that a browser sees of the sandbox, under `/_demo/`. `posted` is the form of a POST. */
export function answerPage(world: World, url: URL, posted: URLSearchParams | null): Reply {
  return findPage(world, url, posted) ?? notFound();
}

function findPage(world: World, url: URL, posted: URLSearchParams | null): Reply | null {
  const [, , place, id, ...rest] = url.pathname.split("/");
  if (place === "paiement" && id && rest.length === 0) return answerPayment(world, id, posted);
  if (place === "compte" && id && rest.length === 0) return answerOnboarding(world, id, posted);
  if (place === "tableau" && id && rest.length === 0) return answerDashboard(world, id, posted);
  if (posted) return null;
  if (place === "_sandbox" && id && rest.length === 0) return assetReply(id);
  if (place === "webhooks" && id === undefined) return deliveriesPage(world);
  if (place === "courrier") {
    const path = url.pathname.slice("/_demo/courrier".length).replace(/\/$/, "");
    return answerMailbox(world, path, url.searchParams);
  }
  return null;
}

function notFound(): Reply {
  const main = html`<h1>Cette page n’existe pas</h1>
    <p><a class="btn" href="/">Revenir au site</a></p>`;
  const notice = "Cette partie du site n’existe que dans la démonstration.";
  return page(layout({ title: "Page introuvable", notice }, main), { status: 404 });
}
