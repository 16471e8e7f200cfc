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
    scenarios: 'Ready scenarios …',
  },
  timeline: {
    label: 'What follows, over time',
    moment: 'Moment',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous event',
    next: 'Next event',
    rate: 'Speed',
    rates: (factor: number) => `${factor}×`,
    after: (time: string) => `${time} after the loss`,
    atOnce: 'At the loss',
    tick: (count: number) => (count === 1 ? '1 event' : `${count} events`),
    timeless: (count: number) =>
      count === 1
        ? '1 event at a time that nobody can tell'
        : `${count} events at times that nobody can tell`,
    timelessShort: (count: number) => `${count} at unknown times`,
    nothing: 'Nothing happens.',
  },
  working: 'Following it through power, cooling and network …',
} as const
