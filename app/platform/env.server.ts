import path from "node:path";
import { z } from "zod";

const text = z.string().trim().min(1).optional();
/** An empty variable counts as not set. */
const emptyIsNone = (value: unknown) => (value === "" ? undefined : value);
const optional = z.preprocess(emptyIsNone, text);

const port = z.coerce
  .number("skal være et tal")
  .int("skal være et helt tal")
  .min(1, "skal være mindst 1")
  .max(65535, "må højst være 65535");
const url = z.url({ protocol: /^https?$/, error: "skal være en adresse som https://sagsgang.kommune.dk" });
/** Checked here: pg takes a word for a host's name, and any scheme for its own. */
const databaseUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: "skal være en adresse som postgresql://navn:adgangskode@maskine:5432/sagsgang",
  })
  .optional();
const smtpUrl = z
  .url({ protocol: /^smtps?$/, error: "skal være en adresse som smtp://mail.kommune.dk:587" })
  .optional();
const logLevel = z.enum(
  ["debug", "info", "warn", "error", "silent"],
  "skal være debug, info, warn, error eller silent",
);
/** PAdES baseline levels; auto is the highest that can be had */
const sealLevel = z.enum(["auto", "B-B", "B-T", "B-LT", "B-LTA"], "skal være auto, B-B, B-T, B-LT eller B-LTA");
const time = z.iso.datetime({ offset: true, error: "skal være et tidspunkt som 2026-11-23T09:00:00+01:00" });

const schema = z.object({
  PORT: z.preprocess(emptyIsNone, port.default(3000)),
  HOST: z.preprocess(emptyIsNone, z.string().default("127.0.0.1")),
  DATA_DIR: z.preprocess(emptyIsNone, z.string().default("data")),
  DATABASE_URL: z.preprocess(emptyIsNone, databaseUrl),
  PORTAL_DATABASE_URL: z.preprocess(emptyIsNone, databaseUrl),
  OWNER_DATABASE_URL: z.preprocess(emptyIsNone, databaseUrl),
  BASE_URL: z.preprocess(emptyIsNone, url.optional()),
  SMTP_URL: z.preprocess(emptyIsNone, smtpUrl),
  MAIL_FROM: optional,
  SEAL_P12: optional,
  SEAL_PASSPHRASE: optional,
  SEAL_LEVEL: z.preprocess(emptyIsNone, sealLevel.default("auto")),
  TSA_URL: z.preprocess(emptyIsNone, url.optional()),
  JOBINDSATS_KEY: optional,
  JOBINDSATS_URL: z.preprocess(emptyIsNone, url.default("https://api.jobindsats.dk/v2")),
  TRUST_PROXY: z.preprocess(emptyIsNone, z.string().optional()),
  LOG_LEVEL: z.preprocess(emptyIsNone, logLevel.optional()),
  /** ISO time the clock starts at; demonstration mode only */
  CLOCK: z.preprocess(emptyIsNone, time.optional()),
  /** set by start: the socket folder of the embedded PostgreSQL */
  SAGSGANG_EMBEDDED_SOCKET: optional,
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  baseUrl: string;
  /** the embedded database with the demonstration's data and sign-ins */
  demonstration: boolean;
  app: DatabaseSettings;
  portal: DatabaseSettings;
  /** an administrator's login, for the commands that install, back up and restore */
  ownerUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  sealP12?: string;
  sealPassphrase?: string;
  sealLevel: z.infer<typeof sealLevel>;
  tsaUrl?: string;
  /** of the keyed API of Jobindsats; without it figures come as files */
  jobindsatsKey?: string;
  jobindsatsUrl: string;
  trustProxy?: string;
  logLevel: string;
  clock?: Date;
}

export type DatabaseSettings =
  { connectionString: string } | { host: string; port: number; user: string; database: string };

/** For the person who starts the app: one Danish line. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** @throws SettingsError naming the variable and what it should be */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new SettingsError(`Indstillingen ${issue.path.join(".")} ${issue.message}.`);
  }
  const env = parsed.data;
  const demonstration = !env.DATABASE_URL;
  if (env.DATABASE_URL && !env.PORTAL_DATABASE_URL)
    throw new SettingsError(
      "PORTAL_DATABASE_URL mangler: portalen skal have sit eget login (se npm run install-database).",
    );
  if (["B-T", "B-LT", "B-LTA"].includes(env.SEAL_LEVEL) && !env.TSA_URL)
    throw new SettingsError(`SEAL_LEVEL er ${env.SEAL_LEVEL}, og så skal TSA_URL også angives.`);
  const socket = env.SAGSGANG_EMBEDDED_SOCKET ?? "";
  const embedded = (user: string): DatabaseSettings => ({ host: socket, port: 5432, user, database: "sagsgang" });
  return {
    port: env.PORT,
    host: demonstration ? "127.0.0.1" : env.HOST,
    dataDir: path.resolve(env.DATA_DIR),
    baseUrl: env.BASE_URL?.replace(/\/$/, "") ?? `http://127.0.0.1:${env.PORT}`,
    demonstration,
    app: env.DATABASE_URL ? { connectionString: env.DATABASE_URL } : embedded("sagsgang_app"),
    portal: env.PORTAL_DATABASE_URL ? { connectionString: env.PORTAL_DATABASE_URL } : embedded("sagsgang_portal"),
    ownerUrl: env.OWNER_DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? "Sagsgang <sagsgang@localhost>",
    sealP12: env.SEAL_P12,
    sealPassphrase: env.SEAL_PASSPHRASE,
    sealLevel: env.SEAL_LEVEL,
    tsaUrl: env.TSA_URL,
    jobindsatsKey: env.JOBINDSATS_KEY,
    jobindsatsUrl: env.JOBINDSATS_URL.replace(/\/$/, ""),
    trustProxy: env.TRUST_PROXY,
    // Who tries the demonstration reads the terminal; an installation's log is collected.
    logLevel: env.LOG_LEVEL ?? (demonstration ? "warn" : "info"),
    clock: demonstration && env.CLOCK ? new Date(env.CLOCK) : undefined,
  };
}

let current: Settings | undefined;

/** Parsed once, at first use. */
export const settings = (): Settings => (current ??= parseSettings(process.env));

/** For tests: what was overridden is the environment's again. */
export function resetSettings(): void {
  current = undefined;
}

/** For tests: settings of their own instead of the environment's. */
export function overrideSettings(changed: Partial<Settings>): void {
  current = { ...(current ?? parseSettings({})), ...changed };
}
