/** What is broken or taken out, and what follows. */
export const resilience = {
  title: {
    fault: (what: string) => `Break: ${what}`,
    planned: (what: string) => `Take out for work: ${what}`,
  },
  nothing: 'Nothing',
  working: 'Following it through power, cooling and network …',
} as const
