import { describe, expect, test } from "vitest";
import { parseSettings, SettingsError } from "./env.server";

const own = {
  DATABASE_URL: "postgresql://app:x@db:5432/sagsgang",
  PORTAL_DATABASE_URL: "postgresql://portal:x@db:5432/sagsgang",
};

describe("without a database of one's own", () => {
  test("it is the demonstration, on this machine alone, whatever HOST says", () =>
    expect(parseSettings({ HOST: "0.0.0.0" })).toMatchObject({ demonstration: true, host: "127.0.0.1", port: 3000 }));
  test("its clock may be set", () =>
    expect(parseSettings({ CLOCK: "2022-08-18T15:00:00+02:00" }).clock?.toISOString()).toBe(
      "2022-08-18T13:00:00.000Z",
    ));
});

describe("with a database of one's own", () => {
  test("it is no demonstration, listens where HOST says, and keeps real time", () => {
    const { demonstration, host, clock, app, portal } = parseSettings({
      ...own,
      HOST: "0.0.0.0",
      CLOCK: "2022-08-18T15:00:00+02:00",
    });
    expect({ demonstration, host, clock }).toEqual({ demonstration: false, host: "0.0.0.0", clock: undefined });
    expect([app, portal]).toEqual([
      { connectionString: own.DATABASE_URL },
      { connectionString: own.PORTAL_DATABASE_URL },
    ]);
  });
  test("the portal must have a login of its own", () =>
    expect(() => parseSettings({ DATABASE_URL: own.DATABASE_URL })).toThrow("PORTAL_DATABASE_URL mangler"));
});

test("an empty variable is none", () => {
  const names = ["PORT", "HOST", "DATA_DIR", "DATABASE_URL", "BASE_URL", "SMTP_URL", "TSA_URL", "LOG_LEVEL", "CLOCK"];
  expect(parseSettings(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(parseSettings({}));
});

test("links begin with the public address, without a slash at its end; else with this machine's", () => {
  expect(parseSettings({ BASE_URL: "https://sagsgang.kommune.dk/" }).baseUrl).toBe("https://sagsgang.kommune.dk");
  expect(parseSettings({ PORT: "8080" }).baseUrl).toBe("http://127.0.0.1:8080");
});

describe("what can't be used is said in one line that names it", () => {
  test.each<[string, string]>([
    ["PORT", "tretusind"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "30.5"],
    ["BASE_URL", "sagsgang.kommune.dk"],
    ["BASE_URL", "javascript:alert(1)"],
    ["DATABASE_URL", "mysql://db/sagsgang"],
    ["PORTAL_DATABASE_URL", "databasen"],
    ["OWNER_DATABASE_URL", "databasen"],
    ["SMTP_URL", "mail.kommune.dk"],
    ["TSA_URL", "ftp://tid.dk"],
    ["LOG_LEVEL", "højt"],
    ["CLOCK", "i morgen"],
  ])("%s=%s", (name, value) => {
    const parse = () => parseSettings({ [name]: value });
    expect(parse).toThrow(SettingsError);
    expect(parse).toThrow(new RegExp(`^Indstillingen ${name} (skal|må) [^\n]+\\.$`));
  });
});
