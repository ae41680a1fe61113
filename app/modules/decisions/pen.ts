/** Who holds the pen, for whoever finds that somebody else does. */
export interface PenHeld {
  pen: { by: string; since: string | null };
}
