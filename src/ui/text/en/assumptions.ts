export const assumptions = {} as const
