/** Fixes for a break, and what they do to it. */
export const fixes = {
  lead: 'Small changes that make this break take less. Each was solved with the change made and broken again.',
  find: 'Find fixes',
  working: 'Trying fixes…',
  tried: (done: number, of: number) => `Trying fixes: ${done} of ${of}`,
  none: 'No small change was found that makes this break take less.',
  harmless: 'This break takes nothing: there is nothing to fix.',
  adds: (pieces: number, connections: number) =>
    [
      pieces > 0 ? `${pieces} new ${pieces === 1 ? 'piece' : 'pieces'}` : '',
      `${connections} ${connections === 1 ? 'connection' : 'connections'}`,
    ]
      .filter(Boolean)
      .join(', '),
  change: (before: string, after: string) => `${before} → ${after}`,
  itLost: 'IT load lost',
  racks: 'Racks lost',
  stopped: 'Loads that stop',
  degraded: 'Loads that do less',
  unknown: 'Loads unknown',
  unprotected: 'Without protection',
  first: 'First stop',
  never: 'never',
  show: 'Show',
  showOf: (what: string) => `Show: ${what}`,
  apply: 'Apply',
  applyOf: (what: string) => `Apply: ${what}`,
  step: (what: string) => `Fix: ${what}`,
  questions: 'To be stated first',
  refusals: 'What does not fit',
  atLeast: (figure: string) => `at least ${figure}`,
} as const
