/** Where we do not follow the Java validator, by guide: `example: disagreement` → reason. */
export const acceptedDisagreements: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
