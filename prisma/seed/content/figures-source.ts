/** The source of figures that are nobody's: it says so itself. */
export const INVENTED_FIGURES = "Eksempeltal til demonstrationen";
