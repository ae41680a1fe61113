// An operator's way, command by command as docs/operations tell it, on a PostgreSQL of its own that is reached over TCP with
// passwords. Told in order.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startEmbeddedDatabase, type EmbeddedDatabase } from "../../app/server/embedded-database";
import { asSuperuser, prepareEmbeddedDatabase } from "../../app/server/embedded/database";
import { digestDatabase, digestFolder } from "./database-digest";
import { endAll, newFolder, runToEnd, startApp } from "./running-app";

vi.setConfig({ testTimeout: 180_000 }); // the first start in a fresh clone builds

/** One of the loopback network's own, so that the usual port is free on it. */
const host = `127.${1 + (process.pid % 200)}.${(process.pid >> 8) % 256}.${process.pid % 256}`;
const url = (login: string, database: string) => `postgresql://${login}@${host}:5432/${database}`;
const administrator = "dba:hemmeligt";

let server: EmbeddedDatabase;
const folders: string[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
let dataDir: string;
/** What install-database prints, for the app; until then something that never starts the demonstration. */
let logins: Record<string, string> = {
  DATABASE_URL: url("nobody", "none"),
  PORTAL_DATABASE_URL: url("nobody", "none"),
};
const archive = () => path.join(dataDir, "backup/en.tar.gz");

beforeAll(async () => {
  dataDir = folder();
  const cluster = path.join(folder(), "postgres");
  const flags = [`listen_addresses=${host}`, "fsync=off", "full_page_writes=off"].flatMap((flag) => ["-c", flag]);
  server = await startEmbeddedDatabase(cluster, flags);
  await asSuperuser(server.socket, async (client) => {
    await client.query(
      "CREATE ROLE dba LOGIN CREATEROLE CREATEDB PASSWORD 'hemmeligt'; CREATE ROLE guest LOGIN PASSWORD 'x'",
    );
    await client.query("CREATE DATABASE sagsgang OWNER dba");
    await client.query("CREATE DATABASE another");
  });
  fs.writeFileSync(path.join(cluster, "pg_hba.conf"), "local all all trust\nhost all all 127.0.0.0/8 scram-sha-256\n");
  await asSuperuser(server.socket, (client) => client.query("SELECT pg_reload_conf()"));
});
afterEach(endAll);
afterAll(async () => {
  await server.stop();
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true });
});

async function run(name: string, args: string[], env: Record<string, string> = {}, dir = dataDir) {
  const { code, output } = await runToEnd(dir, { program: name, args, env });
  return { code, output: output.trim() };
}

/** @returns the one line that it says */
async function refusal(...of: Parameters<typeof run>): Promise<string> {
  const { code, output } = await run(...of);
  expect(code, output).toBe(1);
  expect(output.split("\n"), output).toHaveLength(1);
  return output;
}

const asOwner = (login = administrator, database = "sagsgang") => ({ OWNER_DATABASE_URL: url(login, database) });
const superuser = (database: string) => ({ host: server.socket, port: 5432, user: "postgres", database });

describe("install-database", () => {
  it.each([
    [{}, /^Angiv et login, der må oprette roller, i OWNER_DATABASE_URL: /],
    [{ OWNER_DATABASE_URL: "sagsgang" }, /^Indstillingen OWNER_DATABASE_URL skal være en adresse som postgresql:/],
    [asOwner("dba:forkert"), /^Databasen afviser navn eller adgangskode\. Kontrollér OWNER_DATABASE_URL\.$/],
    [asOwner("dba"), /^OWNER_DATABASE_URL mangler adgangskoden\.$/],
    [
      asOwner(administrator, "missing"),
      /^Databasen findes ikke på serveren\. Opret den, eller ret OWNER_DATABASE_URL\.$/,
    ],
    [
      asOwner("guest:x", "another"),
      /^Loginet i OWNER_DATABASE_URL må ikke oprette roller\. Brug et login med CREATEROLE/,
    ],
    [
      asOwner(administrator, "another"),
      /^Databasen another skal ejes af rollen sagsgang_owner, og .* må ikke ændre det/,
    ],
  ])("refuses %o", async (env: Record<string, string>, line) => {
    expect(await refusal("install-database", [], env)).toMatch(line);
  });

  it("makes roles, schema and queues, and prints the logins once", async () => {
    const { code, output } = await run("install-database", [], asOwner());
    expect(code, output).toBe(0);
    logins = Object.fromEntries(
      [...output.matchAll(/^(\w+)=(postgresql:.*)$/gm)].map(([, name, value]) => [name!, value!]),
    );
    expect(Object.keys(logins)).toEqual(["DATABASE_URL", "PORTAL_DATABASE_URL"]);
    expect(output).toContain("Databasen er bragt op til denne udgave");

    const again = await run("install-database", [], asOwner());
    expect(again.code).toBe(0);
    expect(again.output).toContain("Databasen passer til denne udgave");
    expect(again.output).not.toContain("postgresql:");
  });
});

describe("create-municipality", () => {
  const municipality = (slug: string, mail = "ane@aaby.dk") => [
    ...["--name", "Aaby Kommune", "--slug", slug],
    ...["--administrator-name", "Ane Holm", "--administrator-email", mail],
  ];
  let link: string;

  it("prints the first administrator's link", async () => {
    const { code, output } = await run("create-municipality", municipality("aaby"), logins);
    expect(code, output).toBe(0);
    link = /^http:\/\/127\.0\.0\.1:\d+(\/invitation\/[\w-]{43})$/m.exec(output)![1]!;
  });

  it.each([
    ["an address that is taken", municipality("aaby", "bo@aaby.dk"), "Adressen /aaby er taget af en anden kommune."],
    [
      "a mail address that is taken",
      municipality("bby"),
      "Mailadressen bruges allerede af en anden bruger. Hver bruger har sin egen.",
    ],
    [
      "an address that can't be one",
      municipality("Å by"),
      "--slug: Brug kun små bogstaver fra a til z, tal og bindestreger.",
    ],
    [
      "what it doesn't know",
      ["--navn", "Aaby"],
      expect.stringMatching(/^Kommandoen bruges sådan: npm run create-municipality/),
    ],
  ])("refuses %s", async (_what, args, line) => {
    expect(await refusal("create-municipality", args, logins)).toEqual(line);
  });

  it("and the administrator chooses a password with the link, and signs in", async () => {
    const app = await startApp(dataDir, { env: logins });
    await app.ready();
    const origin = `http://127.0.0.1:${app.port}`;
    expect((await app.health()).body).toMatchObject({ status: "ok", demonstration: false });
    expect(app.output()).not.toContain("Demonstration");
    expect(await (await fetch(`${origin}/log-ind`)).text()).not.toMatch(/demonstration|log-ind\/som/i);

    const password = "tre ord og et tal 7";
    expect((await post(`${origin}${link}`, { password })).headers.get("location")).toMatch(/^\/log-ind/);
    expect((await fetch(`${origin}${link}`)).status).toBe(410);
    const signedIn = await post(`${origin}/log-ind`, { email: "ane@aaby.dk", password });
    const page = await fetch(`${origin}/intern/administration/brugere`, {
      headers: { Cookie: signedIn.headers.get("set-cookie")!.split(";")[0]! },
    });
    expect(await page.text()).toContain("Ane Holm");

    const { code, output } = await run("backup", [archive()], { ...logins, ...asOwner() });
    expect(code, output).toBe(0);
    expect(await refusal("restore", [archive(), "--overwrite"], asOwner())).toMatch(
      /^Databasen er i brug\. Stop Sagsgang/,
    );
    expect(await app.stop()).toBe(0);
  });

  /** The form as a browser without scripts sends it. */
  async function post(address: string, fields: Record<string, string>): Promise<Response> {
    const html = await (await fetch(address)).text();
    const key = /name="_noegle"[^>]* value="([^"]+)"/.exec(html)![1]!;
    return fetch(address, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: new URL(address).origin },
      body: new URLSearchParams({ ...fields, _noegle: key }),
    });
  }
});

describe("starting the app refuses", () => {
  it.each([
    [
      "the owner's login",
      () => ({ ...logins, DATABASE_URL: url(administrator, "sagsgang") }),
      /kan se alle kommuners data/,
    ],
    [
      "the portal's login for the app",
      () => ({ ...logins, DATABASE_URL: logins["PORTAL_DATABASE_URL"]! }),
      /ikke må læse/,
    ],
    [
      "the app's login for the portal",
      () => ({ ...logins, PORTAL_DATABASE_URL: logins["DATABASE_URL"]! }),
      /kan se mere/,
    ],
    ["a seal that isn't there", () => ({ ...logins, SEAL_P12: "/findes/ikke.p12" }), /^Seglets fil .* findes ikke/],
  ])("%s", async (_what, env, line) => {
    const { code, output } = await runToEnd(dataDir, { env: env() });
    expect(code).toBe(1);
    const [version, said, ...rest] = output.trim().split("\n");
    expect([version, rest]).toEqual([expect.stringMatching(/^Sagsgang \d/), []]);
    expect(said).toMatch(line);
  });
});

describe("backup and restore", () => {
  it.each([
    ["an owner's login is missing", [], () => logins, /^Angiv ejerens login i OWNER_DATABASE_URL/],
    ["the login isn't the owner's", [], () => ({ OWNER_DATABASE_URL: logins["DATABASE_URL"]! }), /er ikke ejerens/],
    ["the file is there", ["en.tar.gz"], () => asOwner(), /^Filen .*en\.tar\.gz findes allerede/],
    ["the folder can't be made", ["/proc/x/b"], () => asOwner(), /^Backuppen kan ikke skrives i \/proc\/x/],
  ])("backup is refused when %s", async (_why, args, env, line) => {
    const files = args.map((file) => path.resolve(dataDir, "backup", file));
    expect(await refusal("backup", files, env())).toMatch(line);
  });

  it("carry everything to an empty place, where nothing but the owner's login is known", async () => {
    const place = folder();
    await asSuperuser(server.socket, (client) => client.query("CREATE DATABASE moved OWNER dba"));
    const cut = path.join(folder(), "afbrudt.tar.gz");
    fs.writeFileSync(cut, fs.readFileSync(archive()).subarray(0, 4000));
    expect(await refusal("restore", [cut], asOwner(administrator, "moved"), place)).toMatch(
      /beskadiget eller ikke hel/,
    );

    const { code, output } = await run("restore", [archive()], asOwner(administrator, "moved"), place);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Backup fra .* er indlæst/);
    expect(await kept("moved")).toEqual(await kept("sagsgang"));
    expect(stored(place)).toEqual(stored(dataDir));
    expect(await refusal("restore", [archive()], asOwner(administrator, "moved"), place)).toMatch(/--overwrite/);
  });

  /** Without what the app that was running did after the backup. */
  async function kept(database: string) {
    const { "jobs.job": _jobs, ...tables } = await digestDatabase(superuser(database));
    expect(tables["audit_event"]).not.toMatch(/^0 /);
    return tables;
  }

  const stored = (dir: string) => Object.entries(digestFolder(dir)).filter(([name]) => !/^backup\/|[.]log$/.test(name));
});

describe("demo:reset", () => {
  it("is refused for a municipality's own database", async () => {
    expect(await refusal("demo-reset", [], logins)).toMatch(
      /^DATABASE_URL er angivet: kun den indbyggede demonstration/,
    );
  });

  it("makes the demonstration anew, and a coming meeting in it; what it mailed is history, and reaches no mail server", async () => {
    const demonstration = folder();
    const own = await startEmbeddedDatabase(path.join(demonstration, "postgres"), ["-c", "fsync=off"]);
    await prepareEmbeddedDatabase(own.socket);
    await queried(own, "INSERT INTO municipality (name, slug) VALUES ('Den gamle', 'gammel')");
    await own.stop();
    fs.mkdirSync(path.join(demonstration, "files"));
    fs.writeFileSync(path.join(demonstration, "files/gammel"), "fil");

    const { code, output } = await run("demo-reset", [], { SMTP_URL: "smtp://127.0.0.1:9" }, demonstration);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Start den med npm start\.$/);
    expect(fs.existsSync(path.join(demonstration, "files/gammel"))).toBe(false);
    const again = await startEmbeddedDatabase(path.join(demonstration, "postgres"));
    const rows = await queried(
      again,
      `SELECT (SELECT count(*)::int FROM municipality) AS municipalities, max(starts_at) > now() AS coming,
         (SELECT count(*) > 100 FROM mail_message) AS mailed,
         (SELECT count(*)::int FROM mail_message WHERE state = 'waiting') AS "yetToMail",
         (SELECT count(*)::int FROM jobs.job WHERE name LIKE '%mail' AND state = 'created') AS jobs
       FROM meeting`,
    );
    expect(rows).toEqual([{ municipalities: 4, coming: true, mailed: true, yetToMail: 0, jobs: 0 }]);
    await again.stop();
  }, 180_000);

  async function queried({ socket }: EmbeddedDatabase, text: string): Promise<unknown[]> {
    const client = new pg.Client({ host: socket, port: 5432, user: "postgres", database: "sagsgang" });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text);
    await client.end();
    return rows;
  }
});
