/** The part of jstat that is used here: the library has no types of its own. */
declare module "jstat" {
  const jstat: {
    jStat: {
      beta: {
        /** the quantile of the beta distribution */
        inv(probability: number, alpha: number, beta: number): number;
      };
      hypgeom: {
        /** @param population all @param successes those in it that count @param draws how many are drawn @returns the probability of `x` */
        pdf(x: number, population: number, successes: number, draws: number): number;
      };
    };
  };
  export default jstat;
}
