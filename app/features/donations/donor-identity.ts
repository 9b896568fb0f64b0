import { DomainError } from "~/lib/errors";

/** Who a natural person is (code monétaire et financier R561-5), as they say it. */
export type DonorIdentity = { familyName: string; givenNames: string; /** YYYY-MM-DD */ birthDate: string; birthPlace: string };

export type SaidIdentity = { [K in keyof DonorIdentity]: string | null };

const fields = ["familyName", "givenNames", "birthDate", "birthPlace"] as const;

/** Nobody gives before eighteen here, nor after a hundred and twenty. `today`: YYYY-MM-DD. */
const isPlausible = (birthDate: string, today: string): boolean => {
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
  return age >= 18 && age <= 120;
};

type Asked = { amountCents: number; identifyFromCents: number | null; today: string };

/** From the threshold on a gift says who gives, whole; below it nothing is asked. */
export const mustIdentify = ({ amountCents, identifyFromCents }: Omit<Asked, "today">): boolean => identifyFromCents !== null && amountCents >= identifyFromCents;

/** What stands in the way, each beside its field; nothing when nothing is asked. */
export function identityRefusals(said: SaidIdentity | undefined, asked: Asked): DomainError[] {
  if (!mustIdentify(asked)) return [];
  const missing = fields.filter((field) => !said?.[field]).map((field) => new DomainError(`donations.identity_${field}`, {}, field));
  const impossible = said?.birthDate && !isPlausible(said.birthDate, asked.today) ? [new DomainError("donations.identity_age", {}, "birthDate")] : [];
  return [...missing, ...impossible];
}
