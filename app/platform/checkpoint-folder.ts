/** Where in the data folder the audit chains' checkpoints lie, a file of lines for each municipality. */
export const checkpointFolder = "kontrolpunkter";
