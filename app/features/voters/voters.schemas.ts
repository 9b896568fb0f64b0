import { z } from "zod";
import { wordsOf } from "./identity";
import { readAccessCode } from "./access-code";

const nameOf = (message: string) =>
  z.string(message).trim().max(100, "Ce nom est trop long : 100 caractères au plus.").refine((text) => wordsOf(text).length > 0, message);

const number = (message: string, most: number) => z.string(message).trim().regex(/^\d{1,4}$/, message).transform(Number).refine((value) => value >= 1 && value <= most, message);

const isDay = (text: string) => z.iso.date().safeParse(text).success;
const two = (value: number) => String(value).padStart(2, "0");

type Whose = { his: string; her: string; lives: string };
const yours: Whose = { his: "votre", her: "votre", lives: "vous habitez" };
const theirs: Whose = { his: "son", her: "sa", lives: "la personne habite" };

const identityOf = ({ his, her, lives }: Whose) => ({
  familyName: nameOf(`Écrivez ${his} nom de famille, celui de ${her} naissance.`),
  firstName: nameOf(`Écrivez ${his} premier prénom.`),
  birthDay: number(`Écrivez le jour de ${her} naissance : un nombre de 1 à 31.`, 31),
  birthMonth: number(`Écrivez le mois de ${her} naissance : un nombre de 1 à 12.`, 12),
  birthYear: number(`Écrivez l’année de ${her} naissance, avec ses quatre chiffres.`, 2100).refine((year) => year >= 1900, `Écrivez l’année de ${her} naissance, avec ses quatre chiffres.`),
  commune: z.string(`Écrivez la commune où ${lives}.`).trim().min(1, `Écrivez la commune où ${lives}.`).max(120, "Écrivez seulement la commune, par exemple « 62400 Béthune »."),
});

type Typed = { birthDay: number; birthMonth: number; birthYear: number };

/** The three boxes as one day that exists. */
const withBirthDate = <S extends z.ZodType<Typed>>(schema: S) =>
  schema
    .transform(({ birthDay, birthMonth, birthYear, ...rest }) => ({ ...rest, birthDate: `${birthYear}-${two(birthMonth)}-${two(birthDay)}` }))
    .refine(({ birthDate }) => isDay(birthDate), { path: ["birthDay"], error: "Ce jour n’existe pas. Vérifiez le jour, le mois et l’année." });

/** Asked of everybody, whatever the way they show who they are. */
export const identitySchema = withBirthDate(z.object({ ...identityOf(yours), sworn: z.literal("on", "Cochez cette case pour continuer : c’est votre parole.") }));
export type IdentityForm = z.input<typeof identitySchema>;
export type TypedIdentity = Omit<z.output<typeof identitySchema>, "sworn">;

/** Typed by whoever has the identity document before them, at a place of paper votes. */
export const shownIdentitySchema = withBirthDate(z.object({ ...identityOf(theirs), seen: z.literal("on", "Cochez cette case quand vous avez vu la pièce d’identité.") }));
export type ShownIdentityForm = z.input<typeof shownIdentitySchema>;

export const voterEmailSchema = z.object({
  email: z.string("Écrivez votre adresse e-mail : le code y part.").trim().max(254, "Cette adresse est trop longue.").pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr.")),
});
export type VoterEmailForm = z.input<typeof voterEmailSchema>;

const sixFigures = "Écrivez les six chiffres du code.";
export const voterCodeSchema = z.object({ code: z.string(sixFigures).transform((text) => text.replace(/\s/g, "")).pipe(z.string().regex(/^\d{6}$/, sixFigures)) });
export type VoterCodeForm = z.input<typeof voterCodeSchema>;

export const accessCodeSchema = z.object({
  accessCode: z.string("Écrivez le code de votre carton.").transform((text, context) => {
    const read = readAccessCode(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: "Un code a huit signes, comme K7QM-2D9F. Recopiez-le tel qu’il est sur le carton." });
    return z.NEVER;
  }),
});
export type AccessCodeForm = z.input<typeof accessCodeSchema>;

const howMany = "Écrivez un nombre de 1 à 200.";
export const accessGroupSchema = z.object({
  name: z.string("Dites pour qui sont ces codes.").trim().min(3, "Dites pour qui sont ces codes : 3 caractères au moins.").max(80, "Raccourcissez : 80 caractères au plus."),
  count: z.string(howMany).trim().regex(/^\d{1,3}$/, howMany).transform(Number).refine((count) => count >= 1 && count <= 200, howMany),
});
export type AccessGroupForm = z.input<typeof accessGroupSchema>;
