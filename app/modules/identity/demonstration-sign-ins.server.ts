import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import { lookUp } from "~/platform/unit-of-work.server";
import { startSession, type Client } from "./internal/start-session.server";

export interface DemonstrationSignIn {
  userId: string;
  name: string;
  /** which part the person plays: "Sekretær for Beskæftigelsesudvalget" */
  part: string;
  /** one line of what to try */
  tryThis: string;
  municipalityName: string;
}

interface Row {
  user_id: string;
  municipality_id: string;
  municipality_name: string;
  user_name: string;
  label: string;
  hint: string;
}

const rows = () => lookUp<Row>("SELECT * FROM app.demonstration_sign_ins()", []);

/** Who can be signed in as without a password: in demonstration mode only, else nobody. */
export async function demonstrationSignIns(): Promise<DemonstrationSignIn[]> {
  if (!settings().demonstration) return [];
  return (await rows()).map((row) => ({
    userId: row.user_id,
    name: row.user_name,
    part: row.label,
    tryThis: row.hint,
    municipalityName: row.municipality_name,
  }));
}

/** @throws DomainError not_found outside demonstration mode, and for somebody who isn't on the list */
export async function signInAsDemonstration(userId: string, client: Client): Promise<string> {
  const chosen = settings().demonstration ? (await rows()).find((row) => row.user_id === userId) : undefined;
  if (!chosen) throw notFound();
  return startSession({ municipalityId: chosen.municipality_id, userId }, client, "user.signedInAsDemonstration");
}
