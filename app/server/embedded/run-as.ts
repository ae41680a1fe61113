// PostgreSQL refuses to run as root. Started by root, it runs as the owner of its folder, or as the system user "postgres".
import { execFileSync, spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import fs from "node:fs";
import { userName } from "../data-folder";
import { messageOf, OperatorError } from "../operator-error";

export interface Identity {
  /** undefined: the user that we are */
  user?: { uid: number; gid: number };
  name: string;
  /**
   * A capability that PostgreSQL needs beside its user, because a folder on the way is closed to others (a clone under /root,
   * or in a folder of mktemp). It runs without root's other rights all the same.
   */
  capability?: "dac_read_search" | "dac_override";
}

/** @throws OperatorError when we are root, and there is no user that PostgreSQL could run as; or when the folder isn't ours */
export function whoRunsPostgres(cluster: string): Identity {
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self)
      throw new OperatorError(
        `Databasen i ${cluster} tilhører en anden bruger (nr. ${owner.uid}). Start Sagsgang som den bruger, eller vælg en anden mappe med DATA_DIR.`,
      );
    return { name: userName() };
  }
  if (owner && owner.uid !== 0) return { user: { uid: owner.uid, gid: owner.gid }, name: `nr. ${owner.uid}` };
  return { user: postgresUser() ?? makePostgresUser(), name: "postgres" };
}

function postgresUser(): Identity["user"] {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function makePostgresUser() {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
  const { error, stderr } = spawnSync("useradd", options, { encoding: "utf8" });
  const made = postgresUser();
  if (made) return made;
  const reason = error?.message ?? stderr.trim();
  throw new OperatorError(
    `PostgreSQL må ikke køre som root, og brugeren postgres kunne ikke oprettes (${reason}). Start Sagsgang som en almindelig bruger.`,
  );
}

/**
 * Makes sure that the identity can reach the folder and run the binary, with a capability if it must.
 * @throws OperatorError when it can't
 */
export function ableToReach(folder: string, binary: string, identity: Identity): Identity {
  const candidates: Identity[] = [identity];
  if (identity.user && process.platform === "linux")
    candidates.push({ ...identity, capability: "dac_read_search" }, { ...identity, capability: "dac_override" });
  let reason = "";
  for (const candidate of candidates) {
    // through a shell: spawn's own `cwd` is entered before the user changes
    const command = as(candidate, "/bin/sh", ["-c", 'cd "$1" && test -r "$0" && "$0" --version', binary, folder]);
    const { status, error, stderr } = spawnSync(command.file, command.args, { ...command.options, encoding: "utf8" });
    if (status === 0) return candidate;
    reason ||= error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
  }
  throw new OperatorError(
    `Brugeren ${identity.name}, som PostgreSQL kører som, kan ikke nå ${folder} (${reason}). Åbn mapperne på vejen (chmod o+x), eller start Sagsgang som en almindelig bruger.`,
  );
}

/** Starts a program as the identity. */
export function spawnAs(identity: Identity, program: string, args: string[], options: SpawnOptions): ChildProcess {
  const command = as(identity, program, args);
  return spawn(command.file, command.args, { ...options, ...command.options });
}

function as({ user, capability }: Identity, program: string, args: string[]) {
  if (!user || !capability) return { file: program, args, options: { ...user } };
  const only = `-all,+${capability}`;
  const asUser = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  // no_setuid_fixup: else access(2) looks away from the capability, and PostgreSQL believes its own binary unreadable
  const withCapability = [
    "--securebits=+no_setuid_fixup",
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
  ];
  return {
    file: "setpriv",
    args: [...asUser, ...withCapability, program, ...args],
    options: { uid: undefined, gid: undefined },
  };
}

/** What keeps root from giving a folder away is told as it is met. */
export function giveTo({ user }: Identity, folder: string): void {
  if (!user) return;
  try {
    fs.chownSync(folder, user.uid, user.gid);
  } catch (error) {
    throw new OperatorError(`Mappen ${folder} kan ikke overdrages til PostgreSQL's bruger (${messageOf(error)}).`);
  }
}
