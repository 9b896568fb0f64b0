import { randomUUID } from "node:crypto";
import { productUnderTest } from "../product";
import { rowsOf } from "../steps/sql";

/** A complaint filed by the form itself, which answers with its link; a text of the site that waits to be read again. */
export async function trustParams() {
  const { url } = productUnderTest();
  const body = new URLSearchParams({ formToken: randomUUID(), subject: "reward", name: "Zoé Exemple", email: "zoe@example.org", body: "Mon panier de légumes devait arriver en juin.", gift: "" });
  const { headers } = await fetch(`${url}/reclamations`, { method: "POST", body, redirect: "manual", headers: { Origin: url } });
  const complaintToken = /\/reclamations\/suivi\/([\w.-]+)/.exec(headers.get("Location") ?? "")?.[1];
  if (!complaintToken) throw new Error("the form of complaints led nowhere");
  await rowsOf("insert into site_text_draft (key, title, lead, body, based_on, saved_by, saved_at) select 'legal', 'Qui nous sommes', 'Un chapeau.', '## Un titre', 0, id, now() from account where email = 'nadia@example.org' on conflict do nothing");
  return { complaintToken, complaintId: complaintToken.split(".")[0]!, textKey: "legal" };
}
