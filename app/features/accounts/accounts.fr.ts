import type { Refusals } from "~/lib/errors";

export const accountsRefusals: Refusals = {
  "accounts.sign_in_refused": "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.",
  "accounts.code_wrong": "Ce n’est pas le bon code. Recopiez les six chiffres du dernier message reçu.",
  "accounts.code_expired": "Ce code n’est plus valable. Demandez-en un nouveau avec le bouton ci-dessous.",
  "accounts.too_many_codes": "Cinq codes sont déjà partis vers cette adresse depuis une heure. Prenez le dernier reçu, ou réessayez plus tard.",
  "accounts.password_common": "Ce mot de passe est trop facile à deviner. Choisissez plutôt quelques mots qui ne se suivent pas d’habitude.",
  "accounts.password_personal": "Ce mot de passe reprend surtout votre nom, votre adresse ou le nom du site. Choisissez d’autres mots.",
  "accounts.password_wrong": "Ce n’est pas votre mot de passe actuel.",
  "accounts.second_factor_wrong": "Ce n’est pas le bon code. Prenez celui qui s’affiche en ce moment.",
  "accounts.second_factor_used": "Ce code a déjà servi. Attendez le suivant\u00a0: il vient dans moins de trente secondes.",
  "accounts.second_factor_locked": "Trop de codes faux se sont suivis\u00a0: par prudence, aucun n’est accepté pour le moment. Un e-mail vous dit jusqu’à quand.",
  "accounts.no_second_factor": "Aucun compte à cette adresse n’a de double vérification.",
  "accounts.second_factor_own": "C’est votre propre compte. Retirez la double vérification depuis « Mon compte », avec votre code.",
  "accounts.email_same": "C’est déjà votre adresse.",
  "accounts.too_many_changes": "Vous avez demandé cinq changements d’adresse depuis une heure. Réessayez plus tard.",
};
