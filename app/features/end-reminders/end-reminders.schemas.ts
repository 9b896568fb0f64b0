import { z } from "zod";
import { codedAddress, trapField } from "~/features/address-codes/address-codes.schemas";

export const reminderSchema = z.object({ email: codedAddress("Écrivez votre adresse e-mail\u00a0: le rappel y part."), [trapField]: z.string().optional() });
export type ReminderForm = z.input<typeof reminderSchema>;
