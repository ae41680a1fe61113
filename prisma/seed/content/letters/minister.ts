import type { DemoSender } from "./shapes";

/** The minister and the ministry's people are invented; the ministry and its address are the sources'. */
export const MINISTER = "Rasmus Ellegaard";
export const MINISTER_SENDER: DemoSender = {
  authority: "Beskæftigelsesministeriet",
  title: "Beskæftigelsesminister",
  name: MINISTER,
  address: "Ved Stranden 8\n1061 København K",
  email: "bm@bm.example",
};

/** Stands on every deadline that the sources don't state. */
export const INVENTED_DEADLINE = "Opdigtet frist: kilden oplyser ingen.";

/** Stands in the remark of an inquiry whose words the sources don't have. */
export const INVENTED_WORDS =
  "Ministerens brev er ikke bevaret i kilden. Teksten her er opdigtet ud fra det, svaret gengiver af brevet.";
