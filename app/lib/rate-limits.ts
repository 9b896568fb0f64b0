import type { Refusals } from "./errors";

/** What a count is kept for. `address`: the client's, always known; the others are given by the caller, null = not known. */
export type Subject = "address" | "email" | "account" | "campaign" | "link";

/** At most `max` per `minutes`, for each `by`; with `atAddress`, for each `by` at each client address. */
export type Ceiling = { by: Subject; atAddress?: true; max: number; minutes: number };

type Limit = { ceilings: readonly Ceiling[]; sentence: (when: string) => string };

/**
 * How often a kind of action may happen. Real time. A ceiling per address leaves room for a town hall, a school or a
 * family behind one address; narrow ceilings are per person or per link. See docs/decisions/rate-limits.md.
 */
export const limits = {
  "sign-in": {
    ceilings: [
      { by: "email", atAddress: true, max: 10, minutes: 15 },
      { by: "address", max: 60, minutes: 15 },
      { by: "email", max: 100, minutes: 60 },
    ],
    sentence: (when) => `Trop d’essais de connexion. Réessayez ${when}, ou demandez un nouveau mot de passe.`,
  },
  "second-step": {
    ceilings: [
      { by: "account", max: 10, minutes: 15 },
      { by: "address", max: 60, minutes: 15 },
    ],
    sentence: (when) => `Trop de codes essayés. Réessayez ${when}.`,
  },
  "sign-up": {
    ceilings: [{ by: "address", max: 40, minutes: 60 }],
    sentence: (when) => `Beaucoup de comptes viennent d’être ouverts depuis votre connexion. Réessayez ${when}.`,
  },
  "mailed-code": {
    ceilings: [{ by: "address", max: 40, minutes: 60 }],
    sentence: (when) => `Beaucoup de codes sont partis depuis votre connexion. Prenez le dernier reçu, ou réessayez ${when}.`,
  },
  "code-attempt": {
    ceilings: [{ by: "address", max: 60, minutes: 15 }],
    sentence: (when) => `Trop de codes essayés. Réessayez ${when}.`,
  },
  "password-reset": {
    ceilings: [{ by: "address", max: 20, minutes: 60 }],
    sentence: (when) => `Trop de demandes de mot de passe depuis votre connexion. Réessayez ${when}.`,
  },
  "mandate-link": {
    ceilings: [{ by: "link", max: 20, minutes: 60 }],
    sentence: (when) => `Beaucoup d’essais sur ce lien. Réessayez ${when}.`,
  },
  giving: {
    ceilings: [
      { by: "email", max: 20, minutes: 60 },
      { by: "address", max: 60, minutes: 60 },
      { by: "campaign", max: 1000, minutes: 60 },
    ],
    sentence: (when) => `Trop de paiements viennent d’être ouverts. Rien n’a été débité. Réessayez ${when}.`,
  },
  /** Beside the former, while card tests aim at the campaign: real donors still pass, one by one. */
  "giving-slowed": {
    ceilings: [
      { by: "email", max: 4, minutes: 60 },
      { by: "campaign", atAddress: true, max: 12, minutes: 60 },
      { by: "campaign", max: 60, minutes: 60 },
    ],
    sentence: (when) => `Quelqu’un essaie des cartes volées sur cette campagne\u00a0: pour la protéger, nous ralentissons les dons. Rien n’a été débité. Réessayez ${when}.`,
  },
  upload: {
    ceilings: [
      { by: "account", max: 60, minutes: 60 },
      { by: "address", max: 240, minutes: 60 },
    ],
    sentence: (when) => `Vous avez envoyé beaucoup de fichiers. Ce qui est enregistré le reste. Réessayez ${when}.`,
  },
  comment: {
    ceilings: [{ by: "account", max: 120, minutes: 60 }],
    sentence: (when) => `Beaucoup de messages viennent de partir. Réessayez ${when}.`,
  },
  invitation: {
    ceilings: [{ by: "account", max: 30, minutes: 60 }],
    sentence: (when) => `Beaucoup d’invitations viennent de partir. Réessayez ${when}.`,
  },
  "public-form": {
    ceilings: [{ by: "address", max: 40, minutes: 60 }],
    sentence: (when) => `Trop d’envois depuis votre connexion. Réessayez ${when}.`,
  },
  /** Each one mails an address that nobody has verified: few per address of mail. */
  enquiry: {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Vos demandes sont bien arrivées, inutile d’en envoyer d’autres. Pour un autre projet, réessayez ${when}.`,
  },
  /** Each one mails an address that nobody has verified: few per address of mail. */
  complaint: {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Vos réclamations sont bien arrivées. Pour une autre, réessayez ${when}.`,
  },
  "complaint-more": {
    ceilings: [
      { by: "link", max: 20, minutes: 60 },
      { by: "address", max: 60, minutes: 60 },
    ],
    sentence: (when) => `Vos messages sont bien arrivés. Pour en ajouter, réessayez ${when}.`,
  },
  /** Each one mails an address that nobody has verified. */
  "own-gifts": {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Un message est déjà parti à cette adresse. Pour un autre, réessayez ${when}.`,
  },
  /** Each publication may mail all who follow a campaign. */
  update: {
    ceilings: [{ by: "campaign", max: 6, minutes: 24 * 60 }],
    sentence: (when) => `Vous avez beaucoup publié aujourd’hui, et chaque actualité part par e-mail. Réessayez ${when}.`,
  },
  /** Each one mails a code to an address that nobody has verified. */
  "end-reminder": {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Plusieurs codes sont déjà partis à cette adresse. Prenez le dernier reçu, ou réessayez ${when}.`,
  },
  /** Each one mails a code to an address that nobody has verified, or a holder. */
  "help-offer": {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Vos propositions sont bien notées. Pour une autre, réessayez ${when}.`,
  },
  following: {
    ceilings: [{ by: "link", max: 20, minutes: 60 }],
    sentence: (when) => `Vous avez beaucoup changé d’avis. Le dernier choix est gardé. Réessayez ${when}.`,
  },
  /** Each one mails an address that nobody has verified: few per address of mail. */
  "campaign-comment": {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 40, minutes: 60 },
    ],
    sentence: (when) => `Vous avez déjà beaucoup écrit. Pour un autre commentaire, réessayez ${when}.`,
  },
  "gift-comment": {
    ceilings: [{ by: "link", max: 5, minutes: 60 }],
    sentence: (when) => `Vos commentaires sont bien arrivés. Pour un autre, réessayez ${when}.`,
  },
  /** Each one may mail an address that nobody has verified. */
  "comment-notice": {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 20, minutes: 60 },
    ],
    sentence: (when) => `Vos signalements sont bien arrivés. Pour un autre, réessayez ${when}.`,
  },
  "confirmation-again": {
    ceilings: [{ by: "link", max: 3, minutes: 60 }],
    sentence: (when) => `Votre confirmation est déjà repartie. Pour la recevoir encore, réessayez ${when}.`,
  },
  "attestation-link": {
    ceilings: [
      { by: "link", max: 20, minutes: 60 },
      { by: "address", max: 60, minutes: 60 },
    ],
    sentence: (when) => `Trop de réponses envoyées par ce lien. Réessayez ${when}.`,
  },
  /** Joining a gathering mails an address that nobody has verified: few per address of mail. */
  gathering: {
    ceilings: [
      { by: "email", max: 5, minutes: 60 },
      { by: "address", max: 60, minutes: 60 },
    ],
    sentence: (when) => `Votre inscription est bien arrivée, relisez le message reçu. Pour une autre, réessayez ${when}.`,
  },
  /** Choosing, changing and cancelling an hour by its link. */
  "hour-link": {
    ceilings: [
      { by: "link", max: 20, minutes: 60 },
      { by: "address", max: 60, minutes: 60 },
    ],
    sentence: (when) => `Vous avez beaucoup changé d’heure. La dernière choisie reste la vôtre. Réessayez ${when}.`,
  },
  export: {
    ceilings: [{ by: "account", max: 60, minutes: 60 }],
    sentence: (when) => `Vous avez téléchargé beaucoup de fichiers. Réessayez ${when}.`,
  },
  /** Tables that everybody may take: each recounts the bilan. */
  "public-export": {
    ceilings: [{ by: "address", max: 120, minutes: 60 }],
    sentence: (when) => `Beaucoup de fichiers viennent de partir vers votre connexion. Réessayez ${when}.`,
  },
  /** Feeds and answers that programs read: often, and from one address for a whole office. */
  "open-data": {
    ceilings: [{ by: "address", max: 1_200, minutes: 60 }],
    sentence: (when) => `Beaucoup de demandes viennent de votre connexion. Réessayez ${when}.`,
  },
  /** Whatever changes something, of any kind: only a machine goes this fast. */
  "unsafe-request": {
    ceilings: [{ by: "address", max: 900, minutes: 10 }],
    sentence: (when) => `Trop de demandes depuis votre connexion. Réessayez ${when}.`,
  },
} as const satisfies Record<string, Limit>;

export type LimitKind = keyof typeof limits;

/** What the caller must say for this kind. */
export type SubjectsOf<K extends LimitKind> = Record<Exclude<(typeof limits)[K]["ceilings"][number]["by"], "address">, string | null>;

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "dans une minute";
  return minutes < 60 ? `dans ${minutes}\u00a0minutes` : "dans une heure";
}

const vote = { sentence: (when: string) => `Beaucoup d’essais arrivent de votre connexion. Votre place n’est pas perdue. Réessayez ${when}.` };

/** The French sentences of all limits, by error code: every form knows them. `vote`: see network-limit.server.ts. */
export const limitRefusals: Refusals = Object.fromEntries(
  Object.entries({ ...limits, vote }).map(([kind, { sentence }]) => [`limits.${kind}`, ({ seconds }: Record<string, string | number>) => sentence(inWords(Number(seconds)))]),
);
