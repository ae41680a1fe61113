import type { DemoMunicipality } from "./shapes";

export const RINGKOEBING_SKJERN = "ringkoebing-skjern";
export const RUDERSDAL = "rudersdal";
export const HILLEROED = "hilleroed";
export const ROSKILDE = "roskilde";

/** The field's usual outcomes in the order in which a decision is most often recorded. Free text is always possible. */
export const OUTCOMES = [
  "Godkendt",
  "Taget til efterretning",
  "Taget til orientering",
  "Orientering givet",
  "Drøftet",
  "Tiltrådt",
  "Anbefalet",
  "Udsat",
  "Oversendt til",
  "Tilbagesendt",
  "Ikke godkendt",
  "Faldet",
  "Bortfaldet",
  "Udgår",
  "Anden beslutning",
];

/**
 * The four municipalities of the public documents that the demonstration is made from. Contact facts are those of the
 * documents' letterheads; what they lack is left empty. Case numbers follow the documents: 17-004875, 18/1199, 304062.
 */
export const MUNICIPALITIES: DemoMunicipality[] = [
  {
    slug: RINGKOEBING_SKJERN,
    name: "Ringkøbing-Skjern Kommune",
    accent: "#0d5166",
    caseNumberPattern: "YY-NNNNNN",
    contactEmail: "",
    contactPhone: "",
    address: "Servicecenter, Finderupsvej 9, Skjern",
    outcomes: OUTCOMES,
  },
  {
    slug: RUDERSDAL,
    name: "Rudersdal Kommune",
    accent: "#1f5132",
    caseNumberPattern: "YY/NNNN",
    contactEmail: "",
    contactPhone: "",
    address: "",
    outcomes: OUTCOMES,
  },
  {
    slug: HILLEROED,
    name: "Hillerød Kommune",
    accent: "#7a1f3d",
    caseNumberPattern: "YY/NNNN",
    contactEmail: "",
    contactPhone: "7232 0000",
    address: "Trollesmindealle 27, 3400 Hillerød",
    outcomes: OUTCOMES,
  },
  {
    slug: ROSKILDE,
    name: "Roskilde Kommune",
    accent: "#1d3f72",
    caseNumberPattern: "NNNNNN",
    contactEmail: "kommunen@roskilde.dk",
    contactPhone: "4631 3000",
    address: "Rådhusbuen 1, Postboks 100, 4000 Roskilde",
    outcomes: OUTCOMES,
  },
];
