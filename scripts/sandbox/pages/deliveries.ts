import { accepted, attemptsOf, waitingDeliveries } from "../core/deliveries";
import type { Attempt } from "../core/tables";
import type { World } from "../core/world";
import { html, type Html } from "./html";
import { layout } from "./layout";
import { page, type Reply } from "./reply";
import { moment } from "./words";

const SHOWN = 200;
const NOTICE = "Bac à sable\u00a0: ces notifications de paiement n’ont pas quitté la démonstration.";

const PROBLEMS: Record<string, string> = {
  "endpoint disabled": "Réception coupée",
  "no endpoint": "Pas d’adresse de réception",
  "no answer": "Pas de réponse",
  timeout: "Pas de réponse à temps",
};

/** `/_demo/webhooks`: what Stripe would have told the site, try by try. */
export function deliveriesPage(world: World): Reply {
  const attempts = attemptsOf(world).slice(-SHOWN).reverse();
  const main = html`<h1>Notifications envoyées au site</h1>
    <section class="stack">
      <h2>En attente</h2>
      ${list(waitingDeliveries(world).map((row) => waitingView(world, row.id, row.value.nextAt)), "Rien n’attend d’être envoyé.")}
    </section>
    <section class="stack">
      <h2>Derniers envois</h2>
      ${list(attempts.map(attemptView), "Aucun envoi pour l’instant.")}
    </section>`;
  return page(layout({ title: "Notifications de paiement", notice: NOTICE, wide: true }, main));
}

const list = (items: Html[], empty: string): Html => (items.length === 0 ? html`<p>${empty}</p>` : html`<ul class="mails">${items}</ul>`);

function waitingView(world: World, eventId: string, nextAt: number): Html {
  const type = world.store.get("event", eventId)?.value.type ?? eventId;
  return html`<li><strong>${type}</strong><p class="small">Prochain envoi le ${moment(nextAt * 1000)} · ${eventId}</p></li>`;
}

function attemptView(attempt: Attempt): Html {
  const arrived = attempt.status !== undefined && accepted({ status: attempt.status });
  const tag = arrived ? null : html` <span class="tag">Non reçue</span>`;
  const answer = attempt.status === undefined ? (PROBLEMS[attempt.problem ?? ""] ?? "Pas de réponse") : `Réponse\u00a0${attempt.status}`;
  const which = attempt.number === 0 ? "copie" : `envoi n°\u00a0${attempt.number}`;
  return html`<li><strong>${attempt.type}</strong>${tag}<p class="small">${answer}, ${which}, ${moment(attempt.at * 1000)} · ${attempt.event}</p></li>`;
}
