import { Prisma } from "./generated/client";

/** Did the database refuse a row because another has the same? */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
