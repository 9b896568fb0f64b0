import type { RequestHandler } from "express";
import { smallPage, smallPagePolicy, type SmallPage } from "./small-page";

type Words = { title: string; then: string };

const words: Record<number, Words> = {
  400: { title: "Cette demande est mal formée", then: "L’adresse contient sans doute une faute. Rien n’a été fait." },
  403: { title: "Cette demande ne vient pas de notre site", then: "Par prudence, rien n’a été fait. Revenez à la page d’où vous veniez et recommencez." },
  411: { title: "Cet envoi ne dit pas sa taille", then: "Rien n’a été enregistré. Revenez à la page d’où vous veniez et recommencez." },
  413: { title: "Cet envoi est trop lourd", then: "Rien n’a été enregistré. Allégez la photo ou le document, puis recommencez." },
  429: { title: "Beaucoup de demandes en peu de temps", then: "Rien n’est perdu. Attendez un peu, revenez en arrière et recommencez." },
  500: { title: "Quelque chose n’a pas marché chez nous", then: "Rien n’est débité deux fois et rien de ce que vous avez enregistré n’est perdu. Réessayez dans un instant." },
};

const links = [
  { to: "/", label: "Aller à l’accueil" },
  { to: "/projets", label: "Voir les campagnes" },
  { to: "/questions", label: "Lire les questions sur un don" },
];

/** The page for a refusal that was said in one sentence; the sentence is kept unless the title says it already. */
export function refusalPage(status: number, sentence: string, reference: string | undefined): SmallPage {
  const { title, then } = words[status] ?? { title: "Cette demande n’a pas abouti", then: "Rien n’a été fait." };
  const known = sentence.trim().replace(/\.$/, "");
  const said = known && known !== title ? [`${known}.`] : [];
  const quoted = status >= 500 && reference ? [`Si cela se répète, écrivez-nous en citant cette référence : ${reference}`] : [];
  return { title, paragraphs: [...said, then, ...quoted], links };
}

/** Whatever refuses in plain text before the pages is drawn for browsers; tools keep the sentence. */
export function drawRefusals(): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const isSentence = response.statusCode >= 400 && typeof body === "string" && String(response.get("Content-Type")).startsWith("text/plain");
      if (!isSentence) return send(body);
      response.vary("Accept");
      if (request.accepts(["text", "html"]) !== "html") return send(body);
      response.type("html").set("Content-Security-Policy", smallPagePolicy).set("Cache-Control", "no-store");
      return send(smallPage(refusalPage(response.statusCode, body, response.get("X-Request-Id"))));
    };
    next();
  };
}
