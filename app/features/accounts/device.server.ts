import Bowser from "bowser";

/** « Firefox sur Windows », as far as the browser says; nothing is kept but what it sends by itself. */
export function deviceWords(userAgent: string): string {
  if (!userAgent) return "Un navigateur qui ne dit pas son nom";
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name && !os.name) return "Un navigateur inconnu";
  return [browser.name ?? "Un navigateur", os.name && `sur ${os.name}`].filter(Boolean).join(" ");
}
