import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { Note } from "~/ui/note";
import { isAboutTargets } from "../plan";
import type { PlanPageData } from "../plan-queries.server";

/** The committee has set the targets, and they aren't all in the plan yet: what it decided, and where to write it. */
export function TargetsNote({ plan, followUps, indicators, mayEdit, followed }: PlanPageData) {
  if (!followed) return null;
  const missing = indicators.filter(({ seriesId, target }) => seriesId !== null && target === "");
  return followUps
    .filter(({ state, title, meeting }) => state === "open" && isAboutTargets(title) && meeting?.decided)
    .map(({ id, title, meeting }) => (
      <Note key={id} kind={mayEdit ? "warn" : "info"} title={`Udvalget har behandlet “${title}”.`}>
        <Link to={`/intern/moeder/${meeting!.id}/referat`}>
          {longDate(meeting!.date)}
          {meeting!.number ? `, punkt ${meeting!.number}` : ""}
        </Link>
        {meeting!.decision ? `: “${meeting!.decision}” ` : ". "}
        {!mayEdit
          ? "Forvaltningen skriver måltallene i planen."
          : missing.length > 0
            ? "Skriv måltallene nu: "
            : "Ret de måltal, der er ændret, og afslut opfølgningen under “Kommer igen på udvalgets møder”."}
        {mayEdit &&
          missing.map(({ id: goal, name }, index) => (
            <span key={goal}>
              {index > 0 && " · "}
              <Link to={`/intern/planer/${plan.id}/maal/${goal}/ret`}>{name}</Link>
            </span>
          ))}
      </Note>
    ));
}
