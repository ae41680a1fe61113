import { RINGKOEBING_SKJERN } from "./municipalities";
import { PEOPLE } from "./people";

/** Everybody's in the demonstration. Demonstration mode listens only on loopback and holds no real data. */
export const DEMONSTRATION_PASSWORD = "demonstration-sagsgang";

export interface DemoSignIn {
  municipality: string;
  /** a DemoPerson's key */
  person: string;
  name: string;
  /** as a newcomer should read it, "Sekretær for Beskæftigelsesudvalget" */
  role: string;
  email: string;
  /** one line of what to try */
  tryThis: string;
}

function signIn(key: string, role: string, tryThis: string): DemoSignIn {
  const person = PEOPLE.find((each) => each.key === key);
  if (!person) throw new Error(`There is no ${key} among the people.`);
  return { municipality: RINGKOEBING_SKJERN, person: key, name: person.name, email: person.email, role, tryThis };
}

/** The row of "sign in as" buttons, most useful first. */
export const SIGN_INS: DemoSignIn[] = [
  signIn(
    "anne-vestergaard",
    "Sekretær for Beskæftigelsesudvalget",
    "Gør det kommende møde klar: begrund det lukkede punkt, sæt den sidste sag på, og udsend dagsordenen.",
  ),
  signIn("sanne-hedegaard", "Sagsbehandler", "Skriv Årsplan for virksomhedsbesøg færdig, og send den til godkendelse."),
  signIn(
    "thomas-rahbek",
    "Sagsbehandler",
    "Ret cykelprojektet, som er sendt retur med en kommentar, og send det igen.",
  ),
  signIn(
    "birgit-holmgaard",
    "Beskæftigelseschef, godkender",
    "Læs Klar til start på KRAMP, og godkend, eller send retur.",
  ),
  signIn("morten-thyregod", "Direktør, godkender", "Godkend i stedet for chefen, og se, hvem der har gjort hvad."),
  signIn("karen-toft", "Udvalgsformand", "Før protokollen på mødet, og følg, hvem der mangler at underskrive."),
  signIn("dorthe-fjord", "Medlem", "Læs dagsordenen, og se det referat, du har underskrevet."),
  signIn("ib-sandholt", "Medlem", "Underskriv referatet fra det seneste møde."),
  signIn("maja-krogh", "Medlem", "Underskriv som den sidste, så referatet bliver forseglet."),
  signIn("jytte-ravn", "Borgmester", "Læs alle udvalgs dagsordener og referater."),
  signIn(
    "ulla-noerskov",
    "Sagsbehandler i Økonomi",
    "Se budgetopfølgningen, og hvordan udvalget besluttede den punkt for punkt.",
  ),
  signIn("ole-agger", "Systemadministrator", "Opret en bruger, ret udvalgets varsel, og kontrollér historikken."),
];
