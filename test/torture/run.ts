// npm run torture: kill -9 while meetings are decided, signed and sealed and letters locked, signed, sealed and sent, and then a look
// at whether anything is lost or done twice.
//   --times 200   how often it is killed
//   --seed 1      which moments; the one that was drawn is printed
import fs from "node:fs";
import { parseArgs } from "node:util";
import { holdMeeting } from "./course";
import { createDriver } from "./driver";
import {
  chainsKept,
  decisionsKept,
  nothingLeft,
  sealsKept,
  stepsKept,
  storeKept,
  votesKept,
  type Finding,
} from "./findings";
import { startMailServer } from "../fixtures/mail-server";
import { drawKills, killPhases, letterPhases, startInstallation, type KillPhase, type PhaseName } from "./installation";
import type { Inquiry } from "./letter";
import { answerInquiry } from "./letter-course";
import { lettersKept, mailedAgain } from "./letter-findings";
import type { Meeting } from "./meeting";
import { random } from "./random";
import { makeWorld } from "./world";

const { values } = parseArgs({ options: { times: { type: "string" }, seed: { type: "string" } } });
const times = Number(values.times ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) {
  console.error("Usage: npm run torture -- [--times 200] [--seed 1]");
  process.exit(2);
}
console.log(`Seed ${seed}, ${times} kills`);

let stop = () => Promise.resolve();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stop().finally(() => process.exit(1)));

const began = performance.now();
const dataDir = await makeWorld();
// It takes its time to answer to a letter: in that gap a kill leaves it open whether it went out.
const mailServer = await startMailServer({ answersAfter: (mail) => (/filename=.*[.]pdf/.test(mail) ? 400 : 0) });

const chance = random(seed);
const during = new Map<PhaseName, number>();
const installation = await startInstallation(
  dataDir,
  { SMTP_URL: mailServer.url, MAIL_FROM: "Sagsgang <post@sagsgang.example>" },
  drawKills(times, chance),
  (count, phase) => {
    during.set(phase, (during.get(phase) ?? 0) + 1);
    if ((count + 1) % 20 === 0) console.log(`  ${count + 1} kills`);
  },
);
const ofLetters = (phase: KillPhase | undefined) => letterPhases.some((one) => one === phase);
stop = () => installation.stop();
const driver = createDriver(installation);
const meetings: Meeting[] = [];
const inquiries: Inquiry[] = [];
const findings: Finding[] = [];
try {
  while (installation.killed() < times)
    if (ofLetters(installation.waitsFor()))
      inquiries.push(await answerInquiry(installation, driver, inquiries.length + 1));
    else meetings.push(await holdMeeting(installation, driver, chance, meetings.length + 1));
  findings.push(
    { what: `${times} kills`, wrong: installation.killed() === times ? null : `only ${installation.killed()}` },
    ...(await stepsKept(installation, driver.acknowledged)),
    ...(await decisionsKept(installation, meetings)),
    ...(await votesKept(installation, meetings)),
    ...(await sealsKept(installation, meetings)),
    ...(await lettersKept(installation, inquiries, mailServer.received)),
    ...(await storeKept(installation)),
    ...(await chainsKept(installation)),
  );
} catch (error) {
  findings.push({ what: "the run", wrong: error instanceof Error ? (error.stack ?? error.message) : String(error) });
} finally {
  await installation.stop();
  mailServer.close();
}
findings.push(await nothingLeft(dataDir));

const failed = findings.filter(({ wrong }) => wrong !== null);
for (const { what, wrong } of failed) console.log(`✗ ${what}: ${wrong}`);
if (failed.length === 0) fs.rmSync(dataDir, { recursive: true, force: true });
else console.log(`Left as it is: ${dataDir}`);
const phases = killPhases.map((phase) => `${during.get(phase) ?? 0} while ${phase}`).join(", ");
console.log(
  `${meetings.length} meetings, ${inquiries.length} inquiries, ${driver.acknowledged.length} acknowledged steps, ${driver.repeated()} posts repeated, ${mailedAgain(inquiries, mailServer.received)} letters mailed again; killed ${phases} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
);
console.log(`${findings.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
