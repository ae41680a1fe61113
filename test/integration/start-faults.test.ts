// Whatever keeps the app from starting is said in one line, which says what to do.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { prepareDataFolder } from "../../app/server/data-folder";
import { endAll, isRoot, newFolder, runToEnd } from "./running-app";

vi.setConfig({ testTimeout: 120_000 });

/** A user that owns nothing: root is stopped by no permission. */
const nobody = 65534;
const nobodyCanRunIt = isRoot && spawnSync("/bin/sh", ["-c", `test -r package.json`], { uid: nobody }).status === 0;
const canMount = isRoot && spawnSync("unshare", ["-m", "true"]).status === 0;

const folders: string[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
afterEach(async () => {
  await endAll();
  for (const made of folders.splice(0)) fs.rmSync(made, { recursive: true, force: true });
});

type Run = Parameters<typeof runToEnd>[1];
async function refusal(dataDir: string, options: Run = {}): Promise<string> {
  const { code, output } = await runToEnd(dataDir, options);
  expect(code).toBe(1);
  const lines = output
    .trim()
    .split("\n")
    .filter((line) => !/^Sagsgang \d|^ {2}/.test(line));
  expect(lines, output).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at /m);
  return lines[0]!;
}

describe("settings", () => {
  it.each([
    ["PORT", "mange", "Indstillingen PORT skal være et tal."],
    ["PORT", "70000", "Indstillingen PORT må højst være 65535."],
    ["BASE_URL", "kommune.dk", "Indstillingen BASE_URL skal være en adresse som https://sagsgang.kommune.dk."],
    ["LOG_LEVEL", "chatty", "Indstillingen LOG_LEVEL skal være debug, info, warn, error eller silent."],
    [
      "DATABASE_URL",
      "postgresql://a:b@127.0.0.1:1/c",
      "PORTAL_DATABASE_URL mangler: portalen skal have sit eget login (se npm run install-database).",
    ],
  ])("%s=%s", async (name, value, line) => {
    expect(await refusal(folder(), { env: { [name]: value } })).toBe(line);
  });

  it("names the database that doesn't answer", async () => {
    const url = "postgresql://a:b@127.0.0.1:1/c";
    expect(await refusal(folder(), { env: { DATABASE_URL: url, PORTAL_DATABASE_URL: url } })).toBe(
      "Databasen svarer ikke. Er PostgreSQL startet? Kontrollér DATABASE_URL.",
    );
  });
});

describe("the port", () => {
  it("that another program has is named, and another one suggested", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as net.AddressInfo;
    const line = await refusal(folder(), { port });
    expect(line).toBe(
      `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port: PORT=${port + 1} npm start`,
    );
    expect(other.listening).toBe(true);
    other.close();
  });
});

describe("the data folder", () => {
  it("that is a file", async () => {
    const file = path.join(folder(), "data");
    fs.writeFileSync(file, "noter");
    expect(await refusal(file)).toBe(
      `Datamappen ${file} er ikke en mappe. Flyt filen, eller vælg en anden mappe med DATA_DIR.`,
    );
    expect(fs.readFileSync(file, "utf8")).toBe("noter");
  });

  it("that can't be made where the system makes the folders", async () => {
    expect(await refusal("/proc/sagsgang")).toMatch(
      /^Datamappen \/proc\/sagsgang kan ikke bruges .* Vælg en anden mappe med DATA_DIR\.$/,
    );
  });

  it("that has no room", () => {
    const full = folder();
    expect(() => prepareDataFolder(full, Number.MAX_VALUE)).toThrow(
      `Der er ikke plads nok på disken med ${full}. Gør plads, eller vælg en anden mappe med DATA_DIR.`,
    );
  });

  if (!isRoot || nobodyCanRunIt)
    it("that the user may not write in", async () => {
      const closed = path.join(folder(), "data");
      fs.mkdirSync(closed, { mode: 0o555 });
      const line = await refusal(closed, isRoot ? { uid: nobody } : {});
      expect(line).toMatch(
        /^Brugeren .+ må ikke skrive i datamappen .+ Giv brugeren adgang, eller vælg en anden mappe med DATA_DIR\.$/,
      );
    });

  if (nobodyCanRunIt)
    it("with another user's database", async () => {
      const theirs = folder();
      fs.chmodSync(theirs, 0o777);
      fs.mkdirSync(path.join(theirs, "postgres"), { mode: 0o700 });
      expect(await refusal(theirs, { uid: nobody })).toMatch(
        /tilhører en anden bruger \(nr\. 0\)\. Start Sagsgang som den bruger/,
      );
    });

  it("whose database folder holds something else", async () => {
    const other = folder();
    fs.mkdirSync(path.join(other, "postgres"));
    fs.writeFileSync(path.join(other, "postgres/noter.txt"), "hej");
    expect(await refusal(other)).toMatch(/indeholder noget, der ikke er en database\. Flyt den/);
    expect(fs.readFileSync(path.join(other, "postgres/noter.txt"), "utf8")).toBe("hej");
    expect(fs.readdirSync(other)).toEqual(["postgres"]);
  });

  it("with a database of another version of PostgreSQL", async () => {
    const older = folder();
    fs.mkdirSync(path.join(older, "postgres"));
    fs.writeFileSync(path.join(older, "postgres/PG_VERSION"), "16\n");
    expect(await refusal(older)).toMatch(/er lavet med PostgreSQL 16, og denne udgave bruger 18/);
  });

  if (canMount) {
    const mounted = (at: string, options: string) => [
      "unshare",
      "-m",
      "sh",
      "-c",
      `mount -t tmpfs -o ${options} none ${at} && exec "$@"`,
      "sh",
    ];

    it("on a read-only disk", async () => {
      const at = folder();
      expect(await refusal(at, { through: mounted(at, "ro") })).toBe(
        `Datamappen ${at} er skrivebeskyttet. Gør den skrivbar, eller vælg en anden med DATA_DIR.`,
      );
    });

    it("on a full disk", async () => {
      const at = folder();
      expect(await refusal(at, { through: mounted(at, "size=20m") })).toBe(
        `Der er ikke plads nok på disken med ${at}. Gør plads, eller vælg en anden mappe med DATA_DIR.`,
      );
    });
  }
});
