// @ts-check
import fs from "node:fs";

/**
 * The largest resident memory that this process has had, in MB. On Linux a process that was just started reports its parent's as its
 * own maxRSS (getrusage(2) keeps it through exec), so there it is the mark of its own memory (VmHWM, proc(5)).
 */
export function ownPeakMB() {
  try {
    const [, kB] = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kB) return Math.round(Number(kB) / 1024);
  } catch {
    // not Linux
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
