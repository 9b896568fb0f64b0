import type { RequestHandler } from "express";
import { CHUNK_BYTES } from "~/features/pitch-videos/pitch-video";
import { env } from "~/lib/env.server";
import { isSignedElsewhere } from "./origin.server";
import { patternOf } from "./route-pattern.server";

type BodyLimit = { bytes: number; sentence: string };

const kilobytes = 1024;
const megabytes = 1024 * kilobytes;

/** Pages with a file field, by their line of routes.ts; a test finds those that are missing. */
export const uploadPages = new Set(["/mon-espace/demandes/:applicationId/documents", "/mon-espace/demandes/:applicationId/documents/:documentId/remplacement", "/mon-espace/campagnes/:campaignId/image", "/mon-espace/initiatives/:initiativeId/documents", "/mon-espace/structures/:organisationId/representant", "/equipe/import", "/equipe/budget-citoyen/:editionId/simulation", "/equipe/argent/dettes/:campaignId", "/mon-espace/campagnes/:campaignId/hors-ligne/nouveau", "/mon-espace/campagnes/:campaignId/hors-ligne/:offlineGiftId/restitution", "/equipe/argent/campagnes/:campaignId/hors-ligne", "/equipe/argent/remboursements/:refundId", "/videos/:videoId/sous-titres", "/mon-espace/subventions/:grantId/etapes/:milestoneId", "/mon-espace/subventions/:grantId/compte-rendu/pieces/:pieceKind", "/equipe/budget-citoyen/:editionId/subventions/:grantId/contresignature", "/equipe/budget-citoyen/:editionId/subventions/:grantId/versements/:instalmentId", "/equipe/budget-citoyen/:editionId/subventions/:grantId/reprise"]);
/** One chunk of a film, sent by the page's script. */
const chunkPage = "/videos/:videoId/morceaux";
/** A whole film in a form, without JavaScript: written to disk as it comes. */
const filmPage = "/initiatives/:initiativeId/video/fichier";

const form: BodyLimit = { bytes: 512 * kilobytes, sentence: "Ce formulaire est trop long.\n" };
const upload: BodyLimit = { bytes: 12 * megabytes, sentence: "Ce que vous envoyez dépasse 12 Mo.\n" };
const chunk: BodyLimit = { bytes: CHUNK_BYTES, sentence: "Ce morceau est trop long.\n" };
const film = (): BodyLimit => ({ bytes: (env().VIDEO_MAX_MEGABYTES + 1) * megabytes, sentence: `Cette vidéo dépasse ${env().VIDEO_MAX_MEGABYTES} Mo.\n` });
const webhook: BodyLimit = { bytes: 1 * megabytes, sentence: "Too long\n" };

/** Whether a request may take the time of a film on a country line. */
export const carriesFilm = (path: string): boolean => patternOf(path) === filmPage;

function limitOf(path: string): BodyLimit {
  const pattern = patternOf(path);
  if (pattern === filmPage) return film();
  if (pattern === chunkPage) return chunk;
  return uploadPages.has(pattern) ? upload : form;
}

/** Refuses bodies that are too long for what they are, or that do not say how long they are. */
export function boundBodies(): RequestHandler {
  return (request, response, next) => {
    const length = Number(request.headers["content-length"] ?? 0);
    const unsaid = request.headers["transfer-encoding"] !== undefined;
    const { bytes, sentence } = isSignedElsewhere(request) ? webhook : limitOf(request.path);
    if (!unsaid && length <= bytes) return next();
    // The rest of the body is not waited for.
    response.setHeader("Connection", "close");
    if (unsaid) return void response.status(411).type("text/plain").send("Dites d’abord combien vous envoyez.\n");
    response.status(413).type("text/plain").send(sentence);
  };
}
