import { createContext, useContext } from "react";

/** What every mail says of its sender; given by the job that renders it. */
export type MailSettings = {
  publicUrl: string;
  isDemo: boolean;
  legal: { name: string; form: string; address: string; phone: string; orias: string };
};

const MailSettingsContext = createContext<MailSettings | null>(null);

export const MailSettingsProvider = MailSettingsContext.Provider;

export function useMailSettings(): MailSettings {
  const settings = useContext(MailSettingsContext);
  if (!settings) throw new Error("A mail is rendered without its settings");
  return settings;
}
