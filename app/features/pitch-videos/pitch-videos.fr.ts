import type { Refusals } from "~/lib/errors";
import type { CaptionProblem } from "./read-captions";
import type { MissingPart } from "./pitch-video";

export const pitchRefusals: Refusals = {
  "pitch.not_selected": "Une vidéo s’ajoute une fois l’initiative labellisée Budget citoyen.",
  "pitch.wrong_state": ({ status }) => `La vidéo a changé entre-temps\u00a0: « ${status} ». Relisez la page.`,
  "pitch.already_one": "Une vidéo est déjà en travail. Abandonnez-la d’abord, ou terminez-la.",
  "pitch.empty": "Choisissez une vidéo.",
  "pitch.too_heavy": ({ megabytes }) => `Cette vidéo est trop lourde\u00a0: ${megabytes}\u00a0Mo au plus. Sur un téléphone, partagez-la en qualité moyenne.`,
  "pitch.too_much": "Il est arrivé plus que ce qui était annoncé. Choisissez à nouveau votre vidéo.",
  "pitch.no_room": "Il n’y a plus assez de place chez nous pour cette vidéo. L’équipe peut en faire\u00a0: écrivez-lui.",
  "pitch.not_video": "Ce fichier n’est pas une vidéo que nous savons lire. Envoyez un MP4, un MOV ou un WebM.",
  "pitch.wrong_place": "L’envoi a repris ailleurs. Rechargez la page et choisissez à nouveau votre vidéo\u00a0: elle repartira d’où elle en était.",
  "pitch.cut": "L’envoi s’est interrompu. Choisissez à nouveau votre vidéo.",
  "pitch.unreadable": "Nous n’arrivons pas à lire cette vidéo. Enregistrez-la à nouveau en MP4, puis renvoyez-la.",
  "pitch.codec": "Cette vidéo est écrite d’une façon que nous ne lisons pas. Enregistrez-la en MP4 (H.264), puis renvoyez-la.",
  "pitch.too_long": ({ seconds }) => (seconds ? `Cette vidéo est trop longue\u00a0: ${inMinutes(Number(seconds))} au plus.` : "Cette vidéo est trop longue."),
  "pitch.too_many_pixels": ({ side }) => `L’image de cette vidéo est trop grande\u00a0: ${side ?? 4096}\u00a0pixels de côté au plus, en format large. La 4K d’un téléphone convient.`,
  "pitch.too_small": "L’image de cette vidéo est trop petite pour être montrée.",
  "pitch.link": "Nous ne reconnaissons pas cette adresse. Copiez celle de la page de la vidéo, sur YouTube, Vimeo ou une instance PeerTube de notre liste.",
  "pitch.caption_line": ({ sentence }) => String(sentence),
  "pitch.no_captions": "Nous n’avons trouvé aucun sous-titre dans ce texte.",
  "pitch.not_editable": "La vidéo est entre les mains de l’équipe, ou déjà publiée\u00a0: on ne la change plus maintenant.",
  "pitch.missing": "Il manque encore quelque chose\u00a0: voyez la liste.",
  "pitch.sealed": "Le vote est préparé\u00a0: seule l’équipe peut encore retirer une vidéo. Écrivez-lui.",
  "pitch.another_published": "Une autre vidéo de cette initiative est en ligne. Retirez-la d’abord.",
  "organisation.role_write": "Vous lisez cette initiative sans pouvoir y écrire. Demandez à qui dirige votre structure.",
  "organisation.role_commit": "Seule la personne qui dirige votre structure peut faire cela.",
};

export const inMinutes = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60}\u00a0minute${seconds >= 120 ? "s" : ""}` : seconds < 60 ? `${seconds}\u00a0secondes` : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;

/** Why a file was refused, from the code that its row keeps. */
export function reasonOf(code: string): string {
  const sentence = pitchRefusals[code] ?? pitchRefusals["pitch.unreadable"]!;
  return typeof sentence === "function" ? sentence({}) : sentence;
}

export const captionWords: Record<CaptionProblem["code"], string> = {
  time: "il manque un horaire, par exemple « 00:02.000 --> 00:04.500 »",
  order: "la fin vient avant le début",
  overlap: "ce sous-titre commence avant la fin du précédent",
  late: "ce sous-titre finit après la vidéo",
  empty: "il n’y a rien à lire",
  long: "ce sous-titre est trop long (300\u00a0lettres au plus)\u00a0: coupez-le en deux",
  many: "le texte est trop long",
};

export const captionSentence = ({ line, code }: CaptionProblem): string => `Ligne ${line}\u00a0: ${captionWords[code]}.`;

export const missingWords: Record<MissingPart, string> = {
  captions: "Les sous-titres, pour les personnes qui n’entendent pas le son.",
  link_captions: "Des sous-titres en français sur le site qui garde la vidéo, puis votre confirmation.",
  transcript: "La transcription, pour lire ce qui est dit et montré sans la vidéo.",
};
