import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { publicLists, type PublicList } from "../public-lists";
import type { MeetingSummary, PublicMeeting } from "../public-meeting";
import { publishedLetters, type ListedLetter } from "./letter-tables.server";
import { publishedPlans, type ListedPlan } from "./plan-tables.server";
import { publishedProjects, type ListedProject } from "./project-tables.server";
import { publishedMeetings, type PortalPlace, type PortalRow } from "./portal-tables.server";

export interface PublicCommittee {
  id: string;
  name: string;
  slug: string;
  active: boolean;
}

/** What every page of a municipality shares: the present names and addresses, and what is published. */
export interface PublicPlace {
  baseUrl: string;
  demonstration: boolean;
  municipality: PublicMeeting["municipality"] & { lists: PublicList[] };
  /** those that publish, and those that have published, by name */
  committees: PublicCommittee[];
  /** newest first */
  meetings: (PortalPlace & MeetingSummary & { sequence: number; committee: { name: string; slug: string } })[];
  /** published replies, newest first */
  letters: ListedLetter[];
  /** published plans, newest first */
  plans: ListedPlan[];
  /** published projects, by title */
  projects: ListedProject[];
}

export async function readPlace(unit: Unit): Promise<PublicPlace> {
  const { tx } = unit;
  const municipality = await tx.municipality.findFirstOrThrow({
    select: { name: true, slug: true, accent: true, contactEmail: true, contactPhone: true, address: true },
  });
  const committees = await tx.$queryRaw<PublicCommittee[]>`
    SELECT id, name, slug, active FROM committee c
    WHERE active AND (publishes_case_list OR publishes_agenda OR publishes_minutes)
      OR EXISTS (SELECT FROM portal.meeting m WHERE m.committee_id = c.id)
    ORDER BY name COLLATE "da-DK-x-icu"`;
  const byId = new Map(committees.map((committee) => [committee.id, committee]));
  const meetings = (await publishedMeetings(unit)).map(({ summary, ...row }) => ({
    ...row,
    ...summary,
    committee: { name: byId.get(row.committeeId)?.name ?? "", slug: row.committeeSlug },
  }));
  const { baseUrl, demonstration } = settings();
  const [letters, plans, projects] = [
    await publishedLetters(unit),
    await publishedPlans(unit),
    await publishedProjects(unit),
  ];
  const published = { letters, plans, projects };
  const lists = publicLists.filter((list) => published[list].length > 0);
  return { baseUrl, demonstration, municipality: { ...municipality, lists }, committees, meetings, ...published };
}

/** A meeting's content under the names and the address that it has now. What it was called when it was published stays in its PDF. */
export function asNow({ data, committeeId, committeeSlug }: PortalRow, place: PublicPlace): PublicMeeting {
  const name = place.committees.find(({ id }) => id === committeeId)?.name ?? data.committee.name;
  return {
    ...data,
    municipality: place.municipality,
    committee: {
      name,
      slug: committeeSlug,
      ...(name === data.committee.name ? {} : { formerly: data.committee.name }),
    },
  };
}
