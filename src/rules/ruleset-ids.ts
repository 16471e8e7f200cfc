/** The five rulesets: mining by how the miners are cooled, AI by what it is for. */
export const rulesetIds = [
  'mining-air',
  'mining-hydro',
  'mining-immersion',
  'ai-training',
  'ai-inference',
] as const

/** Which rules apply, how severely, with which goal. */
export type RulesetId = (typeof rulesetIds)[number]
