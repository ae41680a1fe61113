import type { OnwardKind } from "~/modules/meetings/onward";
import type { DisqualificationState } from "./disqualification";

/** What pages show of an item's course: who may take part in it, where it goes, and whether it is stayed. */

export interface NoticeView {
  id: string;
  userId: string;
  name: string;
  ground: string;
  state: DisqualificationState;
  version: number;
}

/** "<committee>/<meeting>" and its words; "<committee>/" is its next meeting. */
export interface TargetOption {
  value: string;
  label: string;
}

export interface TargetGroup {
  committee: string;
  options: TargetOption[];
}

export interface OnwardView {
  kind: OnwardKind;
  state: "chosen" | "waiting" | "done";
  /** "Udsat til mødet 17. november 2022" */
  words: string;
  target: string;
  note: string;
  ownerId: string | null;
}

/** What whoever records sees of one item. */
export interface ItemCourse {
  meetingId: string;
  item: { id: string; number: string; isFixed: boolean; isSignaturePage: boolean };
  inSession: boolean;
  /** the item is decided, or voted on: what is noted of a disqualification now is a correction */
  decided: boolean;
  notices: NoticeView[];
  people: { userId: string; name: string }[];
  onward: OnwardView | null;
  /** of the row, also of a choice that was called off; 0: there is none */
  onwardVersion: number;
  /** of this committee's coming meetings, and of the others' */
  later: TargetOption[];
  others: TargetGroup[];
  owners: TargetOption[];
  ownerId: string | null;
  referrals: { userId: string; name: string; state: string }[];
  /** what stands by a decision that is stayed, or was given up; "" else */
  stayed: string;
  isStayed: boolean;
  /** why nobody can refer it; null when a member can */
  referralFault: string | null;
}

/** What a member sees of one item for themself. */
export interface OwnCourse {
  meetingId: string;
  itemId: string;
  itemNumber: string;
  notice: NoticeView | null;
  mayGiveNotice: boolean;
  /** they have referred it */
  referred: boolean;
  mayRefer: boolean;
  /** what stands by the decision, whoever referred it; "" else */
  stayed: string;
}

/** A stayed case that the secretary sends on. */
export interface StayedCase {
  itemId: string;
  number: string;
  title: string;
  words: string;
  wayChosen: boolean;
  groups: TargetGroup[];
}
