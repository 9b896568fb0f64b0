import type Stripe from "stripe";
import type { World } from "../core/world";
import { changeBankAccount } from "../resources/accounts";
import { html } from "./html";
import { layout } from "./layout";
import { page, type Reply } from "./reply";

/** The express dashboard, reduced to what matters here: the bank account that receives the payouts. */
export function answerDashboard(world: World, accountId: string, posted: URLSearchParams | null): Reply | null {
  if (!world.store.get("account", accountId)) return null;
  if (posted) world.store.transact(() => changeBankAccount(world, accountId));
  const account = world.store.get("account", accountId)!.value;
  return page(dashboardPage(account, posted !== null));
}

function dashboardPage(account: Stripe.Account, changed: boolean): string {
  const bank = account.external_accounts?.data[0];
  const last4 = bank && "last4" in bank ? bank.last4 : null;
  const main = html`<h1>Votre compte chez Stripe</h1>
    <p class="lead">
      ${changed ? "Le nouveau compte bancaire est enregistré." : "Avec de vraies clés, c’est le tableau de bord de Stripe. Ici, tout est fictif."}
    </p>
    <dl class="panel facts"><div><dt>Compte bancaire</dt><dd>Banque fictive, se termine par ${last4 ?? "–"}</dd></div></dl>
    <form method="post" class="actions">
      <button class="btn give" name="suite" value="changer">Donner un autre compte bancaire</button>
      <a class="btn ghost" href="/mon-espace">Revenir au site</a>
    </form>`;
  const notice = "Tableau de bord de démonstration\u00a0: aucune donnée réelle, aucun compte bancaire.";
  return layout({ title: "Votre compte chez Stripe", notice }, main);
}
