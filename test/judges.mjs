// The tools that judge our PDFs: none of them is ours.
import { spawnSync } from "node:child_process";
import { installPackages } from "./browser.mjs";

/** program → Debian package */
const judges = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdfsig: "poppler-utils",
  pdftotext: "poppler-utils",
  mutool: "mupdf-tools",
  certutil: "libnss3-tools",
  openssl: "openssl",
};

/** Installs what is missing where it may, and says what stays missing: the tests that need it fail. */
export function ensureJudges() {
  const packages = missing().map((program) => judges[program]);
  if (packages.length > 0 && process.getuid?.() === 0) installPackages([...new Set(packages)]);
  const left = missing();
  if (left.length === 0) return;
  const install = [...new Set(left.map((program) => judges[program]))].join(" ");
  console.log(`Missing here: ${left.join(", ")}. Install with: apt-get install ${install}`);
}

const missing = () =>
  Object.keys(judges).filter((program) => spawnSync("which", [program], { stdio: "ignore" }).status !== 0);
