import type Stripe from "stripe";
import type { AccountLinkRow } from "../core/tables";
import type { World } from "../core/world";
import { completeAccount, getAccount } from "../resources/accounts";
import { html } from "./html";
import { layout } from "./layout";
import { page, redirect, type Reply } from "./reply";

/** The hosted onboarding: GET shows fictional data, POST completes the account or leaves it for later. */
export function answerOnboarding(world: World, linkId: string, posted: URLSearchParams | null): Reply | null {
  const link = world.store.get("accountLink", linkId)?.value;
  if (!link) return null;
  if (!link.opened && link.expiresAt <= world.clock.seconds()) return redirect(link.refreshUrl);
  const account = getAccount(world, link.accountId);
  if (posted) return leave(world, link, posted.get("suite"));
  if (account.details_submitted) return redirect(link.returnUrl);
  if (!link.opened)
    world.store.transact(() =>
      world.store.put("accountLink", linkId, link.accountId, { ...link, opened: true }),
    );
  return page(onboardingPage(account), { targets: [link.returnUrl] });
}

function leave(world: World, link: AccountLinkRow, choice: string | null): Reply {
  if (choice === "terminer") world.store.transact(() => completeAccount(world, link.accountId));
  return redirect(link.returnUrl);
}

function onboardingPage(account: Stripe.Account): string {
  const facts = [
    ["Structure", account.business_profile?.name ?? "Association fictive"],
    ["SIRET", "000\u00a0000\u00a0000\u00a000000 (fictif)"],
    ["Adresse e-mail", account.email ?? "structure@example.org"],
    ["Représentante", "Camille Exemple, née le 1er janvier 1980"],
    ["Pièce d’identité", "fictive, déjà vérifiée"],
    ["Compte bancaire", "Banque fictive, se termine par 2606"],
  ];
  const rows = facts.map(
    ([name, value]) =>
      html`<div>
        <dt>${name!}</dt>
        <dd>${value!}</dd>
      </div>`,
  );
  const main = html`<h1>Ouvrir le compte qui recevra les dons</h1>
    <p class="lead">
      Avec de vraies clés, Stripe demande ici l’identité de la structure et son compte bancaire. Dans la
      démonstration, tout est fictif et déjà rempli.
    </p>
    <dl class="panel facts">${rows}</dl>
    <form method="post" class="actions">
      <button class="btn give" name="suite" value="terminer">Terminer</button
      ><button class="btn ghost" name="suite" value="plus-tard">Plus tard</button>
    </form>
    <p class="small">
      «&nbsp;Plus tard&nbsp;» vous ramène au site&nbsp;: le compte reste incomplet, vous pourrez reprendre.
    </p>`;
  const notice = "Ouverture de compte de démonstration\u00a0: aucune donnée réelle, aucun compte bancaire.";
  return layout({ title: "Ouvrir le compte qui recevra les dons", notice }, main);
}
