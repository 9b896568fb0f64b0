import type { Refusals } from "~/lib/errors";

export const filesRefusals: Refusals = {
  "files.empty": "Choisissez un fichier.",
  "files.too_large": ({ megabytes }) => `Ce fichier est trop lourd. La limite est de ${megabytes} Mo.`,
  "files.document_type": "Envoyez un PDF ou une image (JPEG, PNG, WebP). Les autres formats s’enregistrent en PDF depuis votre logiciel.",
  "files.image_type": "Envoyez une photo JPEG, PNG ou WebP.",
  "files.image_unreadable": "Nous n’arrivons pas à lire cette image. Enregistrez-la à nouveau en JPEG ou en PNG.",
};
