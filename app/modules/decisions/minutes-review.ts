/** What participants have said of the minutes before they are locked. */
export interface MinutesReview {
  /** of what the minutes say now: whoever approves says it of this */
  textHash: string;
  comments: MinutesRemark[];
  approvals: { userId: string; name: string; approvedAt: string; stands: boolean }[];
  /** participants whose approval is missing or has fallen */
  without: string[];
}

export interface MinutesRemark {
  id: string;
  itemId: string | null;
  /** "Punkt 3, Projekt PLUS"; null: the whole */
  about: string | null;
  name: string;
  mine: boolean;
  text: string;
  createdAt: string;
  answer: { text: string; by: string; at: string } | null;
}
