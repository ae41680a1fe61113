/** A reader's last words, when its watchdog ends it. */
export const OVER_MEMORY = "[over memory]";
export const OVER_TIME = "[over time]";

/** How many times its processor time a file may take by the clock: the machine may have other things to do. */
export const PATIENCE = 6;
