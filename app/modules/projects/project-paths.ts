export const projectsPath = "/intern/projekter";
export const projectPath = (projectId: string): string => `${projectsPath}/${projectId}`;
export const indicatorPath = (indicatorId: string): string => `/intern/indikatorer/${indicatorId}`;
export const measurementPath = (measurementId: string): string => `/intern/maalinger/${measurementId}`;
export const evaluationPath = (evaluationId: string): string => `/intern/evalueringer/${evaluationId}`;
export const pricesPath = "/intern/priser";
export const priceTablePath = (priceTableId: string): string => `${pricesPath}/${priceTableId}`;
export const offerPath = (offerId: string): string => `/intern/tilbud/${offerId}`;
