/** Whether the database refused for this reason of its own: the name of a constraint or of a unique index. */
export const isViolation = (error: unknown, constraint: string): boolean =>
  error instanceof Error && "constraint" in error && error.constraint === constraint;
