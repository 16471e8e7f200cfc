/** What is broken or taken out, and what follows. */
export const resilience = {
  title: {
    fault: (what: string) => `Break: ${what}`,
    planned: (what: string) => `Take out for work: ${what}`,
  },
  tool: {
    title: 'Break',
    help: 'Click a piece of equipment, a tray or the floor of a room. Shift adds to it, Alt means the other kind. Enter breaks the selection.',
    mode: 'How it goes',
    modes: { fault: 'Break', planned: 'Take out for work' },
    modeHelp: {
      fault: 'It is gone at once, and only automatic devices answer.',
      planned: 'People switch over first, so that there is no break.',
    },
    orders: 'Then people switch by hand',
  },
  nothing: 'Nothing',
  working: 'Following it through power, cooling and network …',
} as const
