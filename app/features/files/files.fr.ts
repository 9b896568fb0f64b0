import type { Refusals } from "~/lib/errors";

export const filesRefusals: Refusals = {
  "files.empty": "Choisissez un fichier.",
  "files.too_large": ({ megabytes }) => `Ce fichier est trop lourd. La limite est de ${megabytes} Mo.`,
  "files.document_type": "Envoyez un PDF ou une image (JPEG, PNG, WebP). Les autres formats s’enregistrent en PDF depuis votre logiciel.",
  "files.image_type": "Envoyez une photo JPEG, PNG ou WebP.",
  "files.document_unreadable": "Ce PDF est incomplet ou contient autre chose qu’un PDF. Enregistrez-le à nouveau, puis renvoyez-le.",
  "files.image_too_many_pixels": ({ megapixels }) => `Cette image est trop grande : ${megapixels} millions de pixels au plus. Réduisez-la, puis renvoyez-la.`,
  "files.busy": "Beaucoup d’images arrivent en même temps. Réessayez dans une minute.",
  "files.image_unreadable": "Nous n’arrivons pas à lire cette image. Enregistrez-la à nouveau en JPEG ou en PNG.",
};
