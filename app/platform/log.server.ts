import pino from "pino";
import { settings } from "./env.server";

let logger: pino.Logger | undefined;

/** JSON lines on standard output. Ids and codes only: no names, addresses, titles or texts (no personal data in logs). */
export const log = (): pino.Logger =>
  (logger ??= pino({
    level: settings().logLevel,
    base: undefined,
    redact: {
      paths: ["email", "name", "password", "token", "*.email", "*.name", "*.password", "*.token"],
      remove: true,
    },
  }));
