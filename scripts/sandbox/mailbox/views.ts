import type { Row } from "../core/store";
import type { StoredMail } from "../core/tables";
import { html, type Html } from "../pages/html";
import { layout } from "../pages/layout";
import { moment } from "../pages/words";

const NOTICE = "Boîte aux lettres de démonstration\u00a0: ces courriels n’ont été envoyés à personne.";

export function listView(mails: Row<StoredMail>[], addresses: string[], to: string | null): string {
  const main = html`<h1>Courrier</h1>
    ${filterView(addresses, to)}
    ${
      mails.length === 0
        ? html`<p class="lead">
            Aucun message pour l’instant. Ils arrivent ici dès que le site en envoie un.
          </p>`
        : html`<ul class="mails">
            ${mails.map((mail) => itemView(mail, to))}
          </ul>`
    }`;
  return layout({ title: "Courrier de démonstration", notice: NOTICE, wide: true }, main);
}

function filterView(addresses: string[], to: string | null): Html {
  const options = addresses.map(
    (address) => html`<option${address === to ? html` selected` : null}>${address}</option>`,
  );
  return html`<form method="get" class="filter">
    <div class="field">
      <label for="a">Adresse</label
      ><select id="a" name="a">
        <option value="">Toutes les adresses</option>
        ${options}
      </select>
    </div>
    <button class="btn">Afficher</button>
  </form>`;
}

function itemView({ id, value }: Row<StoredMail>, to: string | null): Html {
  const filter = to ? `?a=${encodeURIComponent(to)}` : "";
  return html`<li${value.read ? null : html` class="unread"`}><a href="/_demo/courrier/${id}${filter}">${value.subject || "(sans objet)"}</a>${value.read ? null : html` <span class="tag">Non lu</span>`}<p class="small">Pour ${value.to.join(", ")}, ${moment(value.receivedAt)}</p></li>`;
}

export function messageView({ id, value }: Row<StoredMail>, to: string | null): string {
  const back = to ? `/_demo/courrier?a=${encodeURIComponent(to)}` : "/_demo/courrier";
  const facts = [
    ["De", value.from],
    ["Pour", value.to.join(", ")],
    ["Arrivé le", moment(value.receivedAt)],
  ];
  const main = html`<p><a href="${back}">Tous les messages</a></p>
    <h1>${value.subject || "(sans objet)"}</h1>
    <dl class="facts">
      ${facts.map(
        ([name, fact]) =>
          html`<div>
            <dt>${name!}</dt>
            <dd>${fact!}</dd>
          </div>`,
      )}
    </dl>
    ${attachmentsView(id, value)}
    ${value.html === null ? null : html`<iframe class="mail" title="Message mis en page" sandbox="allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox" src="/_demo/courrier/${id}/html"></iframe>`}
    <section class="stack">
      <h2>Texte seul</h2>
      <pre class="panel">${value.text}</pre>
    </section>`;
  return layout({ title: value.subject || "Message sans objet", notice: NOTICE, wide: true }, main);
}

function attachmentsView(id: string, mail: StoredMail): Html | null {
  const parts = mail.attachments.map((part, index) => ({ part, index })).filter(({ part }) => !part.cid);
  if (parts.length === 0) return null;
  const items = parts.map(({ part, index }) => {
    const size = Math.max(1, Math.round((part.base64.length * 3) / 4 / 1024));
    return html`<li>
      <a href="/_demo/courrier/${id}/pieces/${index}">${part.filename}</a> (${size}&nbsp;Ko)
    </li>`;
  });
  return html`<section>
    <h2>Pièces jointes</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}
