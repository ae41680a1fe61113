import { type IsoDate, yearOf } from "./dates";
import type { DemoMembership, DemoPerson, Office } from "./shapes";

/**
 * Ringkøbing-Skjern's people. All of them are invented: the names of the people in the source are not used anywhere.
 * Addresses end in .example, which no mail server answers for (RFC 2606).
 */

export const BESKAEFTIGELSESUDVALGET = "beskaeftigelsesudvalget";
export const OEKONOMIUDVALGET = "oekonomiudvalget";
export const BYRAADET = "byraadet";

const person = (key: string, name: string, title: string, roles: DemoPerson["roles"]): DemoPerson => ({
  key,
  name,
  title,
  email: `${key.replaceAll("-", ".")}@ringkoebing-skjern.example`,
  roles,
});

export const PEOPLE: DemoPerson[] = [
  person("anne-vestergaard", "Anne Vestergård", "udvalgssekretær", [
    { role: "secretary", committee: BESKAEFTIGELSESUDVALGET },
    { role: "caseworker" },
  ]),
  person("kirsten-damgaard", "Kirsten Damgaard", "leder af Byrådssekretariatet", [
    { role: "secretary", committee: OEKONOMIUDVALGET },
    { role: "secretary", committee: BYRAADET },
    { role: "caseworker" },
  ]),
  person("sanne-hedegaard", "Sanne Hedegaard", "fagkonsulent i Beskæftigelse", [{ role: "caseworker" }]),
  person("thomas-rahbek", "Thomas Rahbek", "udviklingskonsulent i Beskæftigelse", [{ role: "caseworker" }]),
  person("ulla-noerskov", "Ulla Nørskov", "økonomikonsulent", [{ role: "caseworker" }]),
  person("birgit-holmgaard", "Birgit Holmgaard", "beskæftigelseschef", [{ role: "approver" }]),
  person("morten-thyregod", "Morten Thyregod", "direktør for Beskæftigelse og Borgerservice", [{ role: "approver" }]),
  person("ole-agger", "Ole Agger", "systemadministrator", [{ role: "systemAdministrator" }]),
  person("jytte-ravn", "Jytte Ravn", "borgmester", [{ role: "mayor" }]),
  person("karen-toft", "Karen Toft", "udvalgsformand", []),
  person("signe-aarup", "Signe Aarup", "byrådsmedlem", []),
  person("hans-ole-baekgaard", "Hans Ole Bækgaard", "tidligere byrådsmedlem", []),
  person("gitte-noerremark", "Gitte Nørremark", "byrådsmedlem", []),
  person("poul-erik-lauge", "Poul Erik Lauge", "byrådsmedlem", []),
  person("dorthe-fjord", "Dorthe Fjord", "byrådsmedlem", []),
  person("ib-sandholt", "Ib Sandholt", "byrådsmedlem", []),
  person("maja-krogh", "Maja Krogh", "byrådsmedlem", []),
  person("niels-vinther", "Niels Vinther", "byrådsmedlem", []),
  person("jens-kloster", "Jens Kloster", "1. viceborgmester", []),
  person("anne-grethe-sandal", "Anne Grethe Sandal", "byrådsmedlem", []),
  person("mads-lyngholm", "Mads Lyngholm", "byrådsmedlem", []),
  person("tove-bjerrum", "Tove Bjerrum", "byrådsmedlem", []),
  person("peder-engholm", "Peder Engholm", "byrådsmedlem", []),
  person("lisbeth-vestmark", "Lisbeth Vestmark", "byrådsmedlem", []),
  person("kaj-tanderup", "Kaj Tanderup", "byrådsmedlem", []),
  person("ruth-soendervang", "Ruth Søndervang", "byrådsmedlem", []),
  person("henrik-aagreen", "Henrik Aagreen", "byrådsmedlem", []),
  person("merete-fjeldgaard", "Merete Fjeldgaard", "byrådsmedlem", []),
  person("johannes-elkjaer", "Johannes Elkjær", "byrådsmedlem", []),
  person("bent-rosenlund", "Bent Rosenlund", "byrådsmedlem", []),
  person("conny-dybvad", "Conny Dybvad", "byrådsmedlem", []),
  person("lars-skovmose", "Lars Skovmose", "2. viceborgmester", []),
  person("pia-heltborg", "Pia Heltborg", "byrådsmedlem", []),
  person("jakob-stenvang", "Jakob Stenvang", "byrådsmedlem", []),
  person("mona-kjaerbaek", "Mona Kjærbæk", "byrådsmedlem", []),
  person("rikke-solhoej", "Rikke Solhøj", "byrådsmedlem", []),
  person("esben-nymark", "Esben Nymark", "byrådsmedlem", []),
  person("frida-lindvang", "Frida Lindvang", "byrådsmedlem", []),
];

const GROUP_VCO = "Valggruppen V, C og O";
const GROUP_AFB = "Valggruppen A, F og B";

/** Whom each election group has chosen to be asked for a substitute. */
export const ELECTION_GROUPS = [
  { name: GROUP_VCO, contact: "jens-kloster" },
  { name: GROUP_AFB, contact: "lars-skovmose" },
];

/** The council's members beside those of the employment committee, by party. */
const COUNCIL: Record<string, { group: string; members: string[] }> = {
  V: {
    group: GROUP_VCO,
    members: [
      "jytte-ravn",
      "jens-kloster",
      "anne-grethe-sandal",
      "mads-lyngholm",
      "tove-bjerrum",
      "peder-engholm",
      "lisbeth-vestmark",
      "kaj-tanderup",
      "ruth-soendervang",
    ],
  },
  C: { group: GROUP_VCO, members: ["henrik-aagreen", "merete-fjeldgaard", "johannes-elkjaer"] },
  O: { group: GROUP_VCO, members: ["bent-rosenlund", "conny-dybvad"] },
  A: { group: GROUP_AFB, members: ["lars-skovmose", "pia-heltborg", "jakob-stenvang", "mona-kjaerbaek"] },
  F: { group: GROUP_AFB, members: ["rikke-solhoej", "esben-nymark"] },
  B: { group: GROUP_AFB, members: ["frida-lindvang"] },
};

/** The mayor leads the finance committee. */
const FINANCE: [person: string, office: Office][] = [
  ["jytte-ravn", "chair"],
  ["lars-skovmose", "viceChair"],
  ["jens-kloster", "member"],
  ["mads-lyngholm", "member"],
  ["henrik-aagreen", "member"],
  ["pia-heltborg", "member"],
  ["rikke-solhoej", "member"],
];

const FIRST_TERM = 2022;

/** Terms of office of four years, from 2022 to the one in which the year after today's lies. */
export function terms(today: IsoDate): { validFrom: IsoDate; validTo: IsoDate }[] {
  const count = Math.floor((yearOf(today) + 1 - FIRST_TERM) / 4) + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, index) => FIRST_TERM + index * 4).map((year) => ({
    validFrom: `${year}-01-01`,
    validTo: `${year + 3}-12-31`,
  }));
}

/**
 * In the order in which the members are listed: the employment committee, the finance committee, the council. After 2025 Gitte
 * Nørremark has Hans Ole Bækgaard's seat. Who sits on a committee sits on the council.
 */
export function memberships(today: IsoDate): DemoMembership[] {
  return terms(today).flatMap((term, index) => {
    const committee = employmentCommittee(term, index);
    const council: Pick<DemoMembership, "person" | "party" | "electionGroup">[] = [
      ...Object.entries(COUNCIL).flatMap(([party, { group, members }]) =>
        members.map((person) => ({ person, party, electionGroup: group })),
      ),
      ...committee.map(({ person, party, electionGroup }) => ({ person, party, electionGroup })),
    ];
    const of = (person: string) => council.find((one) => one.person === person)!;
    return [
      ...committee,
      ...FINANCE.map(([person, office]) => ({ ...of(person), committee: OEKONOMIUDVALGET, office, ...term })),
      ...council.map((one): DemoMembership => ({
        ...one,
        committee: BYRAADET,
        office: one.person === "jytte-ravn" ? "chair" : one.person === "jens-kloster" ? "viceChair" : "member",
        ...term,
      })),
    ];
  });
}

function employmentCommittee(term: { validFrom: IsoDate; validTo: IsoDate }, index: number): DemoMembership[] {
  const seat = (person: string, office: Office, party: string, electionGroup: string): DemoMembership => ({
    person,
    committee: BESKAEFTIGELSESUDVALGET,
    office,
    party,
    electionGroup,
    ...term,
  });
  return [
    seat("karen-toft", "chair", "V", GROUP_VCO),
    seat("signe-aarup", "viceChair", "A", GROUP_AFB),
    seat(index === 0 ? "hans-ole-baekgaard" : "gitte-noerremark", "member", "V", GROUP_VCO),
    seat("poul-erik-lauge", "member", "C", GROUP_VCO),
    seat("dorthe-fjord", "member", "F", GROUP_AFB),
    seat("ib-sandholt", "member", "O", GROUP_VCO),
    seat("maja-krogh", "member", "B", GROUP_AFB),
    seat("niels-vinther", "substitute", "C", GROUP_VCO),
  ];
}

/** The keys of those who sit on the committee on the given day, substitutes left out, in the list's order. */
export const membersOn = (date: IsoDate): string[] =>
  memberships(date)
    .filter((seat) => seat.committee === BESKAEFTIGELSESUDVALGET && seat.office !== "substitute")
    .filter((seat) => seat.validFrom <= date && date <= seat.validTo)
    .map((seat) => seat.person);

/** People who take part in items without being users. */
export const GUESTS = {
  projectLeader: { name: "Camilla Foged", role: "projektleder, Projekt PLUS" },
  autismCentreLeader: { name: "Erik Mølgaard", role: "leder, Autismecenter Vest" },
  autismCentreManager: { name: "Tina Wissing", role: "daglig leder og erhvervsafklarer, Autismecenter Vest" },
} as const;

/** The head of department who reports on the effort for displaced Ukrainians. */
export const HEAD_OF_DEPARTMENT = "fagchef Bodil Raunkjær";
