import { DomainError } from "~/lib/errors";

const codeOf = (error: unknown) => (typeof error === "object" && error !== null && "code" in error ? error.code : null);

/** What other rooms point to is not taken away (the database says so): the refusal has its sentence. */
export async function refuseUsed<T>(code: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (codeOf(error) === "23503") throw new DomainError(code);
    throw error;
  }
}
