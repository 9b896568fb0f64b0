import type Stripe from "stripe";
import type { LineInput } from "../core/tables";
import type { World } from "../core/world";
import { html, type Html } from "./html";
import { alert, layout } from "./layout";
import { hour, money } from "./words";

const NOTICE = "Paiement de démonstration\u00a0: aucune carte réelle, aucun argent ne bouge.";

const CHOICES = [
  { number: "4242 4242 4242 4242", means: "le paiement passe" },
  { number: "4000 0000 0000 0002", means: "la banque refuse la carte" },
  { number: "4000 0000 0000 9995", means: "la provision est insuffisante" },
];

/** Shown where the session takes direct debits. */
const DEBITS = [
  { number: "FR14 2004 1010 0505 0001 3M02 606", means: "prélèvement\u00a0: l’argent arrive en sept jours" },
  { number: "FR84 2004 1010 0505 0001 3M02 607", means: "prélèvement\u00a0: la banque le refuse au bout de sept jours" },
  { number: "FR57 2004 1010 0505 0001 3M02 608", means: "prélèvement\u00a0: il arrive, puis le titulaire le conteste" },
];

export interface PaymentForm {
  email: string;
  card: string;
  number: string;
  expiry: string;
  cvc: string;
}

export function freshForm(session: Stripe.Checkout.Session): PaymentForm {
  const card = CHOICES[0]!.number;
  return { email: session.customer_email ?? "", card, number: "", expiry: "12/34", cvc: "123" };
}

export function paymentPage(
  world: World,
  session: Stripe.Checkout.Session,
  form: PaymentForm,
  error: string | null,
): string {
  const input = world.store.get("sessionInput", session.id)!.value;
  const total = money(session.amount_total ?? 0);
  const main = html`<h1>Payer ${total}</h1>
    <p class="lead">
      à
      <strong>${world.config.merchantName}</strong
      >${input.intent.description ? html`, pour ${input.intent.description}` : null}
    </p>
    ${error ? alert("Le paiement n’est pas passé", error) : null}
    <div class="columns">${formView(session, form, total)} ${summary(input.lines, total, session)}</div>`;
  return layout({ title: `${error ? "Erreur\u00a0: " : ""}Payer ${total}`, notice: NOTICE }, main);
}

function summary(lines: LineInput[], total: string, session: Stripe.Checkout.Session): Html {
  const rows = lines.map((line) => {
    const many = line.quantity > 1 ? ` ×\u00a0${line.quantity}` : "";
    return html`<li>
      <span>${line.name}${many}${line.description ? html`<small>${line.description}</small>` : null}</span
      ><b>${money(line.unitAmount * line.quantity)}</b>
    </li>`;
  });
  return html`<section class="panel" aria-labelledby="detail">
    <h2 id="detail">En détail</h2>
    <ul class="lines">
      ${rows}
      <li class="total"><span>Total</span><b>${total}</b></li>
    </ul>
    <p class="small">Cette page reste ouverte jusqu’à ${hour(session.expires_at * 1000)}.</p>
  </section>`;
}

function formView(session: Stripe.Checkout.Session, form: PaymentForm, total: string): Html {
  const offered = session.payment_method_types.includes("sepa_debit") ? [...CHOICES, ...DEBITS] : CHOICES;
  const choices = offered.map(({ number, means }) =>
    choice(number, form.card, html`<b class="card">${number}</b> ${means}`),
  );
  return html`<form method="post" class="stack">
    <div class="field">
      <label for="email">Adresse e-mail</label
      ><input id="email" name="email" type="email" required autocomplete="email" value="${form.email}" />
    </div>
    <fieldset class="stack">
      <legend>${offered === CHOICES ? "Carte de démonstration" : "Carte ou compte de démonstration"}</legend>
      ${choices}${choice("autre", form.card, html`un autre numéro`)}
      <div class="field other">
        <label for="numero">Autre numéro de carte</label
        ><input
          id="numero"
          name="numero"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="numero-aide"
          value="${form.number}"
        />
        <p id="numero-aide" class="hint">
          N’écrivez jamais une vraie carte&nbsp;: seuls les numéros de démonstration sont connus ici.
        </p>
      </div>
    </fieldset>
    <div class="pair">
      <div class="field">
        <label for="expiration">Date d’expiration (mois/année)</label
        ><input id="expiration" name="expiration" required autocomplete="off" value="${form.expiry}" />
      </div>
      <div class="field">
        <label for="cvc">Code de sécurité</label
        ><input id="cvc" name="cvc" required inputmode="numeric" autocomplete="off" value="${form.cvc}" />
      </div>
    </div>
    <div class="actions">
      <button class="btn give" type="submit">Payer ${total}</button
      >${session.cancel_url ? html`<a class="btn ghost" href="${session.cancel_url}">Abandonner</a>` : null}
    </div>
  </form>`;
}

function choice(value: string, chosen: string, label: Html): Html {
  const checked = value === chosen ? html` checked` : null;
  return html`<label class="choice"
    ><input type="radio" name="carte" value="${value}" ${checked} /><span>${label}</span></label
  >`;
}

/** Paid already, or expired: nothing to fill in, one way out. */
export function closedPage(session: Stripe.Checkout.Session, wayOut: string | null): string {
  const paid = session.status === "complete";
  const title = paid ? "Ce paiement est déjà fait" : "Ce paiement a expiré";
  const sentence = paid
    ? "Vous n’avez rien d’autre à faire."
    : "Vous n’avez pas été débité. Revenez à la page précédente pour recommencer.";
  const main = html`<h1>${title}</h1>
    <p class="lead">${sentence}</p>
    ${wayOut ? html`<p><a class="btn" href="${wayOut}">Revenir au site</a></p>` : null}`;
  return layout({ title, notice: NOTICE }, main);
}
