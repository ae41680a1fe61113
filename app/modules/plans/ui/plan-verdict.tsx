import { sentenceCase } from "~/ui/danish-dates";
import type { Verdict } from "../standing";

/** How a plan stands, in a sentence or two. */
export function PlanVerdict(verdict: Verdict) {
  return (
    <p className={verdict.met ? "verdict met" : "verdict"}>
      {verdict.good && <b>{verdict.good}</b>} {verdict.are && `${verdict.are}. `}
      {[verdict.watched, verdict.behind].filter(Boolean).map((words, index) => (
        <span key={words}>
          {index > 0 && ", "}
          <span className={words === verdict.behind ? "behind" : undefined}>
            {index === 0 ? sentenceCase(words) : words}
          </span>
        </span>
      ))}
      {(verdict.watched || verdict.behind) && ". "}
      {verdict.open}
    </p>
  );
}
